/** Changes a document without running its CSS transitions, in open shadow roots too. */

import { dom } from '../dom.js';

const rule = '*,*::before,*::after,::backdrop{transition:none!important}';

/** Returns the node and every open shadow root below it. */
function scopesBelow(node: Document | ShadowRoot): (Document | ShadowRoot)[] {
  const scopes = [node];
  for (const element of dom(node).querySelectorAll('*')) {
    const { shadowRoot } = dom(element);
    if (shadowRoot) scopes.push(...scopesBelow(shadowRoot));
  }
  return scopes;
}

/**
 * Makes a change while transitions are disabled. The rule is in a constructed style sheet, which a strict content
 * security policy allows.
 */
export function changeStill(document: Document, change: () => void): void {
  const view = dom(document).defaultView;
  if (!view) return change();
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(rule);
  const scopes = scopesBelow(document);
  for (const scope of scopes) dom(scope).adoptedStyleSheets = [...dom(scope).adoptedStyleSheets, sheet];
  change();
  // Reading a style makes the browser recalculate all styles now, while the rule applies.
  void view.getComputedStyle(dom(document).documentElement).backgroundColor;
  if (dom(document).body) void view.getComputedStyle(dom(document).body).color;
  for (const scope of scopes) {
    dom(scope).adoptedStyleSheets = dom(scope).adoptedStyleSheets.filter(other => other !== sheet);
  }
}
