/** Tests the font look on the test page itself. */
import { expect } from '@open-wc/testing';
import { firstFamily, loadFace } from './face.js';
import { fontProperties, formatFontChoice, parseFontChoice, siteFont, withFont } from './font-choice.js';
import type { FontChoice } from './font-choice.js';
import { fontLook } from './font.js';
import { fonts } from './fonts.js';

const root = document.documentElement;
const property = (name: string): string => root.style.getPropertyValue(`--vim-font-${name}`);
const serif: FontChoice = {
  id: 'system-serif',
  family: 'serif',
  size: 150,
  lineHeight: 2,
  letterSpacing: 0.05,
};

let count = 0;
const freshKey = (): string => `font-test-${count++}`;

describe('a stored font', () => {
  it('is the same after formatting and parsing', () => {
    const mono = fonts[0];
    if (!mono) throw new Error('no fonts');
    const choice = withFont(serif, mono);
    expect(parseFontChoice(formatFontChoice(choice))).to.deep.equal(choice);
    expect(choice.code).to.equal(mono.family);
  });

  for (const text of [
    '',
    'null',
    '[]',
    '7',
    '{',
    '{"v":2,"id":"a","family":"b"}',
    '{"v":1,"id":"a"}',
    '"x"',
  ]) {
    it(`is undefined for ${text || 'an empty string'}`, () => {
      expect(parseFontChoice(text)).to.equal(undefined);
    });
  }

  it('has no numbers that are invalid or out of range', () => {
    const text =
      '{"v":1,"id":"a","family":"b","size":1e999,"lineHeight":"2","letterSpacing":9,"wordSpacing":0.1}';
    expect(parseFontChoice(text)).to.deep.equal({ id: 'a', family: 'b', code: undefined, wordSpacing: 0.1 });
  });

  it('contains its CSS properties for the script in the head', () => {
    const { css } = JSON.parse(formatFontChoice(serif)) as { css: Record<string, string> };
    const set = fontProperties(serif).filter(([, value]) => value !== '');
    expect(Object.entries(css).map(([name, value]) => [`--vim-font-${name}`, value])).to.deep.equal(set);
  });
});

describe('a face', () => {
  for (const [stack, first] of [
    ['"A, B", serif', '"A, B"'],
    [' Inter Variable , serif', 'Inter Variable'],
    ['', ''],
  ] as const) {
    it(`is the first family of the stack “${stack}”`, () => expect(firstFamily(stack)).to.equal(first));
  }

  it('of the system is ready', async () => {
    expect(await loadFace(document, 'ui-monospace, monospace')).to.deep.equal({ type: 'ready' });
  });

  it('that is not installed is missing', async () => {
    const result = await loadFace(document, '"No Such Face 4711", serif');
    expect(result).to.deep.equal({ type: 'failed', reason: 'missing' });
  });
});

describe('the font look', () => {
  const stops: (() => void)[] = [];
  const stage = (): { key: string; look: ReturnType<typeof fontLook> } => {
    const key = freshKey();
    const look = fontLook({ key });
    stops.push(look.start());
    return { key, look };
  };

  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
    root.removeAttribute('style');
    for (let i = 0; i < count; i++) localStorage.removeItem(`font-test-${i}`);
  });

  it('sets the properties on the root element, and writes to storage only on commit', async () => {
    const { key, look } = stage();
    expect(await look.preview(serif)).to.deep.equal({ type: 'shown' });
    expect(['body', 'heading', 'code', 'scale', 'line-height'].map(property)).to.deep.equal([
      'serif',
      'serif',
      '',
      '150%',
      '2',
    ]);
    expect(localStorage.getItem(key)).to.equal(null);
    await look.commit(serif);
    expect(parseFontChoice(localStorage.getItem(key) ?? '')?.size).to.equal(150);
  });

  it('stores a previewed font synchronously on commit', async () => {
    const { key, look } = stage();
    await look.preview(serif);
    void look.commit(serif);
    expect(localStorage.getItem(key)).to.be.a('string');
  });

  it('reverts family, size and spacing together', async () => {
    const { look } = stage();
    await look.preview(serif);
    look.revert();
    expect(root.style.length).to.equal(0);
    expect(look.choice.value).to.equal(siteFont);
  });

  it('keeps the current font and reports the failure when a face does not load', async () => {
    const broken = new FontFace('Broken Face', 'url(data:font/woff2;base64,AAAA)');
    document.fonts.add(broken);
    const { look } = stage();
    await look.commit(serif);
    const family = '"Broken Face", monospace';
    const result = await look.commit({ id: 'broken', family });
    expect(result).to.deep.equal({ type: 'failed', reason: 'network', family });
    expect([property('body'), look.choice.committed.id]).to.deep.equal(['serif', 'system-serif']);
    document.fonts.delete(broken);
  });

  it('drops a preview that is superseded while it loads', async () => {
    const { look } = stage();
    const first = look.preview({ id: 'gone', family: '"No Such Face 4711"' });
    const second = look.preview({ id: 'sans', family: 'sans-serif' });
    expect([(await first).type, (await second).type]).to.deep.equal(['superseded', 'shown']);
    const third = look.preview(serif);
    look.revert();
    expect((await third).type).to.equal('superseded');
    expect(property('body')).to.equal('');
  });

  it("applies another tab's choice and does not write it back", () => {
    const { key, look } = stage();
    const text = JSON.stringify({ v: 1, id: 'a', family: 'cursive', size: 120 });
    localStorage.setItem(key, text);
    window.dispatchEvent(new StorageEvent('storage', { key, newValue: text, storageArea: localStorage }));
    expect([look.choice.value.family, property('scale')]).to.deep.equal(['cursive', '120%']);
    expect(localStorage.getItem(key)).to.equal(text);
  });

  for (const scrolls of ['page', 'box'] as const) {
    it(`keeps the block being read within two pixels of its position when the ${scrolls} scrolls`, async () => {
      const { look } = stage();
      const box = document.createElement('div');
      box.style.cssText = `font: var(--vim-font-scale, 100%)/var(--vim-font-line-height, 1.4) var(--vim-font-body, sans-serif)`;
      if (scrolls === 'box') Object.assign(box.style, { height: '300px', overflow: 'auto' });
      for (let i = 0; i < 200; i++)
        box.append(Object.assign(document.createElement('p'), { textContent: `Line ${i}` }));
      document.body.append(box);
      const anchor = box.children[100];
      anchor?.scrollIntoView();
      const top = (): number => anchor?.getBoundingClientRect().top ?? NaN;
      const before = top();
      for (const change of [() => look.preview(serif, { anchor }), () => look.revert()]) {
        await change();
        expect(top()).to.be.closeTo(before, 2);
        // A browser with scroll anchoring could move the block in the following frames.
        await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        expect(top()).to.be.closeTo(before, 2);
      }
      box.remove();
    });
  }
});
