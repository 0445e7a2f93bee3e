/** Tests the theme look on the test page itself, with the published theme style sheets. */
import { expect } from '@open-wc/testing';
import { resolveTheme } from './theme-id.js';
import { applyTheme, themeLook } from './theme.js';

const root = document.documentElement;
const pair = { light: 'light', dark: 'dark' };
const themeColor = (): string | undefined =>
  document.querySelector<HTMLMetaElement>('meta[name=theme-color]')?.content;

let count = 0;
const freshKey = (): string => `theme-test-${count++}`;
const commitInAnotherTab = (key: string, newValue: string): void => {
  localStorage.setItem(key, newValue);
  window.dispatchEvent(new StorageEvent('storage', { key, newValue, storageArea: localStorage }));
};

describe('a theme id', () => {
  for (const [choice, prefersDark, expected] of [
    ['system', false, 'light'],
    ['system', true, 'dark'],
    ['nord', false, 'nord'],
    ['no-such', true, 'dark'],
    ['<script>', false, 'light'],
  ] as const) {
    it(`${choice} resolves to ${expected} if the system is ${prefersDark ? 'dark' : 'light'}`, () => {
      expect(resolveTheme(choice, { prefersDark, pair, known: ['light', 'dark', 'nord'] })).to.equal(
        expected,
      );
    });
  }
});

describe('the theme look', () => {
  let link: HTMLLinkElement;
  const stops: (() => void)[] = [];

  before(async () => {
    link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = new URL('../themes/all.css', import.meta.url).href;
    const loaded = new Promise(resolve => link.addEventListener('load', resolve));
    document.head.append(link);
    await loaded;
  });

  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
    root.removeAttribute('data-theme');
    for (let i = 0; i < count; i++) localStorage.removeItem(`theme-test-${i}`);
  });

  after(() => {
    link.remove();
    document.querySelector('meta[name=theme-color]')?.remove();
  });

  it('sets the attribute, the color scheme and the theme colour', () => {
    const look = themeLook({ key: freshKey() });
    stops.push(look.start());
    look.choice.commit('nord');
    expect(root.getAttribute('data-theme')).to.equal('nord');
    expect(getComputedStyle(root).colorScheme).to.equal('dark');
    expect(themeColor()).to.equal('#2e3440');
  });

  it('stores nothing on preview and goes back on revert', () => {
    const key = freshKey();
    const look = themeLook({ key });
    stops.push(look.start());
    look.choice.commit('nord');
    look.choice.preview('gruvbox');
    expect([root.dataset['theme'], localStorage.getItem(key)]).to.deep.equal(['gruvbox', 'nord']);
    look.choice.revert();
    expect([root.dataset['theme'], themeColor()]).to.deep.equal(['nord', '#2e3440']);
  });

  it('follows the system with the given pair of themes', () => {
    const look = themeLook({ key: freshKey(), pair: { light: 'vitesse-light', dark: 'vitesse' } });
    stops.push(look.start());
    const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
    expect(root.dataset['theme']).to.equal(isDark ? 'vitesse' : 'vitesse-light');
  });

  it("applies another tab's choice", () => {
    const key = freshKey();
    stops.push(themeLook({ key }).start());
    commitInAnotherTab(key, 'everforest');
    expect(root.dataset['theme']).to.equal('everforest');
  });

  it('restores the attribute when a router removes it from the root element', async () => {
    const look = themeLook({ key: freshKey() });
    stops.push(look.start());
    look.choice.commit('nord');
    root.removeAttribute('data-theme');
    await Promise.resolve();
    expect(root.dataset['theme']).to.equal('nord');
  });

  it('is shared by callers with the same key, and keeps working after one of them stops', () => {
    const key = freshKey();
    const [first, second] = [themeLook({ key }), themeLook({ key })];
    expect(first).to.equal(second);
    const stop = first.start();
    stops.push(second.start());
    stop();
    stop();
    first.choice.preview('nord');
    expect(root.dataset['theme']).to.equal('nord');
    first.choice.revert();
  });

  it('runs no transitions on a change, not even in shadow roots, unless `animated` is set', () => {
    const host = document.createElement('div');
    const style = 'transition: background-color 5s; background-color: var(--vim-bg)';
    host.style.cssText = style;
    const inner = document.createElement('p');
    inner.style.cssText = style;
    host.attachShadow({ mode: 'open' }).append(inner);
    document.body.append(host);
    applyTheme(document, 'light');
    expect(getComputedStyle(host).backgroundColor).to.equal('rgb(255, 255, 255)');
    expect(getComputedStyle(inner).backgroundColor).to.equal('rgb(255, 255, 255)');
    const sheets = document.adoptedStyleSheets.length;
    applyTheme(document, 'nord');
    expect(getComputedStyle(host).backgroundColor).to.equal('rgb(46, 52, 64)');
    expect(getComputedStyle(inner).backgroundColor).to.equal('rgb(46, 52, 64)');
    expect([...host.getAnimations(), ...inner.getAnimations()]).to.deep.equal([]);
    expect(document.adoptedStyleSheets).to.have.length(sheets);
    applyTheme(document, 'light', { animated: true });
    expect(host.getAnimations()).to.have.length(1);
    host.remove();
  });
});
