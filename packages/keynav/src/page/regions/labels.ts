/** Finds landmarks that screen reader users cannot tell apart, for developers. */

import { authorLabel } from '../speech/accessible-name.js';
import { dom } from '../dom/members.js';

/** A landmark of a page. */
export interface Landmark {
  /** The name of its region. */
  readonly name: string;
  readonly element: Element;
}

const ROLES: Readonly<Record<string, string>> = {
  nav: 'navigation',
  aside: 'complementary',
  main: 'main',
  header: 'banner',
  footer: 'contentinfo',
};

/**
 * Returns a sentence for each role that several landmarks have without distinct labels, with a suggestion for each label. The ARIA
 * Authoring Practices Guide asks for unique labels (Landmark Regions, general principles).
 */
export function labelProblems(landmarks: readonly Landmark[]): readonly string[] {
  const byRole = new Map<string, Landmark[]>();
  for (const landmark of landmarks) {
    const role = dom(landmark.element).getAttribute('role') ?? ROLES[dom(landmark.element).localName];
    if (role) byRole.set(role, [...(byRole.get(role) ?? []), landmark]);
  }
  return [...byRole].flatMap(([role, same]) => {
    const alike = same.filter(one =>
      same.some(other => other !== one && authorLabel(other.element) === authorLabel(one.element)),
    );
    if (alike.length === 0) return [];
    const wanted = alike.map(({ name, element }) => `${name}: aria-label="${suggestion(name, element)}"`);
    return [
      `${alike.length} landmarks have only the role "${role}", so screen reader users cannot tell them apart; give each a label, such as ${wanted.join(', ')}`,
    ];
  });
}

/** Returns the text of the first heading in a landmark, or else its name with a capital letter. */
function suggestion(name: string, element: Element): string {
  const heading = dom(dom(element).querySelector('h1,h2,h3,h4,h5,h6'))
    ?.textContent?.replace(/\s+/g, ' ')
    .trim();
  return heading || `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`;
}
