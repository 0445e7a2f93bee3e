/** Creates the record of a theme's roles from a theme that Shiki bundles. */
import { bundledThemes } from 'shiki';
import { leastContrast, lift, mix, over } from './lift.mjs';
import { codeScopes, contrastOf, credits, pairs, textKeys } from './theme-table.mjs';

/** The part of another colour that is mixed into the background for each surface, by scheme. */
const shares = {
  dark: { raised: 0.06, sunken: 0.18, current: 0.16, border: 0.22 },
  light: { raised: 0.6, sunken: 0.05, current: 0.12, border: 0.2 },
};

const scopesOf = rule =>
  [rule.scope ?? []].flat().flatMap(text => text.split(',').map(scope => scope.trim()));

/** Returns the foreground colour of a scope: that of the rule with the longest selector that is the scope or an ancestor of it. */
function tokenColor(theme, scope) {
  let best = { length: 0, color: undefined };
  for (const rule of theme.tokenColors ?? []) {
    for (const selector of scopesOf(rule)) {
      const fits = scope === selector || scope.startsWith(`${selector}.`);
      if (!fits || !rule.settings.foreground || selector.length < best.length) continue;
      best = { length: selector.length, color: rule.settings.foreground };
    }
  }
  return best.color;
}

/** Returns the theme's own colour for a code role. */
function codeColor(theme, { scopes, key }) {
  for (const scope of scopes) {
    const color = tokenColor(theme, scope);
    if (color) return color;
  }
  return theme.colors[key] ?? theme.colors['editor.foreground'];
}

/** Returns the backgrounds and the border. All are mixed from colours of the theme, except the sunken background if it has its own. */
function surfaces(theme, scheme, accent) {
  const bg = over(theme.colors['editor.background'], '#000000');
  const fg = over(theme.colors['editor.foreground'], bg);
  const share = shares[scheme];
  const side = over(theme.colors['sideBar.background'], bg);
  const sunken = scheme === 'dark' ? mix(bg, '#000000', share.sunken) : mix(bg, fg, share.sunken);
  const own = {
    bg,
    'bg-raised': scheme === 'dark' ? mix(bg, fg, share.raised) : mix(bg, '#ffffff', share.raised),
    'bg-sunken': side === bg ? sunken : side,
    'current-bg': mix(bg, over(accent, bg), share.current),
    border: mix(bg, fg, share.border),
  };
  return { ...own, 'code-background': own['bg-sunken'] };
}

/** Returns the theme's own colour for each text role. */
function ownText(theme, accent) {
  const comment = codeColor(theme, codeScopes['code-token-comment']);
  const page = Object.entries(textKeys).map(([role, key]) => [role, theme.colors[key]]);
  const code = Object.entries(codeScopes).map(([role, scopes]) => [role, codeColor(theme, scopes)]);
  const special = { muted: comment, accent, 'current-fg': theme.colors['editor.foreground'] };
  return { ...Object.fromEntries(page), ...special, ...Object.fromEntries(code) };
}

/**
 * Resolves with the record of one theme. Its `report` contains, for each text role, the theme's own colour, the shipped one, and their
 * contrasts.
 */
export async function themeRecord(source) {
  const theme = (await bundledThemes[source.from]()).default;
  const scheme = theme.type;
  const accent = theme.colors[source.accent];
  const colors = surfaces(theme, scheme, accent);
  const own = ownText(theme, accent);
  const report = {};
  for (const { text, on } of pairs) {
    const backgrounds = on.map(role => colors[role]);
    for (const role of text) {
      const before = over(own[role], colors.bg);
      const after = lift(before, backgrounds, contrastOf(source), scheme);
      colors[role] = after;
      const ratio = color => Number(leastContrast(color, backgrounds).toFixed(2));
      report[role] = { own: before, ownContrast: ratio(before), shipped: after, contrast: ratio(after) };
    }
  }
  const credit = credits[source.from.split('-')[0]];
  return { id: source.id, label: source.label, from: source.from, scheme, credit, colors, report };
}
