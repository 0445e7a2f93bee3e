/** Tests the generated theme files: parses them as text and computes every contrast independently of the generator. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { swatchRoles } from './theme-print.mjs';
import { contrastOf, pairs, roles, sources } from './theme-table.mjs';

const read = name => readFile(new URL(`../src/themes/${name}`, import.meta.url), 'utf8');

/** Returns the rules of a style sheet: their selectors and their declarations by name. */
function rulesOf(css) {
  const bare = css.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/@media[^{]+\{/g, '');
  const rules = [...bare.matchAll(/([^{}]+)\{([^{}]*)\}/g)];
  return rules.map(([, selector, body]) => ({
    selectors: selector.split(',').map(text => text.trim()),
    colors: Object.fromEntries(
      [...body.matchAll(/([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
    ),
  }));
}

const find = (rules, selector) => rules.filter(rule => rule.selectors.includes(selector));

/** Returns the relative luminance of a colour, as defined in WCAG 2.2. */
function luminance(hex) {
  const [r, g, b] = [1, 3, 5].map(start => {
    const channel = parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(first, second) {
  const [darker, lighter] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const all = rulesOf(await read('all.css'));
const index = await read('index.ts');

for (const source of sources) {
  test(`${source.id}: every text and code colour reaches ${contrastOf(source)}:1, and all files agree`, async () => {
    const selector = `[data-theme='${source.id}']`;
    const [{ colors }] = find(rulesOf(await read(`${source.id}.css`)), selector);
    for (const role of roles) assert.match(colors[`--vim-${role}`] ?? '', /^#[\da-f]{6}$/, role);
    for (const { text, on } of pairs) {
      for (const role of text) {
        for (const surface of on) {
          const ratio = contrast(colors[`--vim-${role}`], colors[`--vim-${surface}`]);
          assert.ok(ratio >= contrastOf(source), `${role} on ${surface} is ${ratio.toFixed(2)}:1`);
        }
      }
    }
    assert.deepEqual(
      find(all, selector).map(rule => rule.colors),
      [colors],
      'all.css agrees',
    );
    const row = index.split('\n').find(line => line.includes(`id: '${source.id}'`)) ?? '';
    assert.ok(row.includes(`scheme: '${colors['color-scheme']}'`), 'index.ts has the scheme');
    const swatches = swatchRoles.map(role => `'${colors[`--vim-${role}`]}'`).join(', ');
    assert.ok(row.includes(`swatches: [${swatches}]`), 'index.ts has the swatches');
  });
}

test('a page without a chosen theme is light, or dark if the system is dark', async () => {
  const colors = (rules, selector) => find(rules, selector)[0]?.colors;
  for (const [id, selector] of [
    ['light', ':where(:root)'],
    ['dark', ':where(:root):not([data-theme])'],
  ]) {
    const expected = colors(all, `[data-theme='${id}']`);
    assert.deepEqual(colors(all, selector), expected);
    assert.deepEqual(colors(rulesOf(await read(`${id}.css`)), selector), expected);
  }
});

test('index.ts lists every theme once and nothing else', () => {
  const ids = [...index.matchAll(/\{ id: '([\w-]+)'/g)].map(([, id]) => id);
  assert.deepEqual(
    ids,
    sources.map(source => source.id),
  );
});
