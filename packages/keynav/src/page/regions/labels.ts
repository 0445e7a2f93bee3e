/** Landmarks that ears cannot tell apart, for who sets a page up. */

import { authorLabel } from '../speech/accessible-name.js';

/** A landmark as it was found. */
export interface Landmark {
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
 * A sentence for each role that several landmarks share without a label of their own, with a label that would do. WAI's authoring
 * practices ask for unique ones (Landmark Regions, general principles).
 */
export function labelProblems(landmarks: readonly Landmark[]): readonly string[] {
  const byRole = new Map<string, Landmark[]>();
  for (const landmark of landmarks) {
    const role = landmark.element.getAttribute('role') ?? ROLES[landmark.element.localName];
    if (role) byRole.set(role, [...(byRole.get(role) ?? []), landmark]);
  }
  return [...byRole].flatMap(([role, same]) => {
    const alike = same.filter(one =>
      same.some(other => other !== one && authorLabel(other.element) === authorLabel(one.element)),
    );
    if (alike.length === 0) return [];
    const wanted = alike.map(({ name, element }) => `${name}: aria-label="${suggestion(name, element)}"`);
    return [
      `${alike.length} landmarks are "${role}" to ears and nothing more; give each a label, such as ${wanted.join(', ')}`,
    ];
  });
}

/** The words of its first heading, else the name that it has here. */
function suggestion(name: string, element: Element): string {
  const heading = element.querySelector('h1,h2,h3,h4,h5,h6')?.textContent?.replace(/\s+/g, ' ').trim();
  return heading || `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`;
}
