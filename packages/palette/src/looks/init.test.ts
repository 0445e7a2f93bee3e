/** Tests the script for the head in a frame, as a page would run it. */
import { expect } from '@open-wc/testing';
import { formatFontChoice } from './font-choice.js';

/** Returns the root element of a new page after the script has run with these texts in storage. */
async function rootAfter(stored: Record<string, string>, attributes: Record<string, string> = {}) {
  for (const [key, text] of Object.entries(stored)) localStorage.setItem(key, text);
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const page = frame.contentDocument;
  if (!page) throw new Error('no frame');
  const script = page.createElement('script');
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
  script.src = new URL('../init.ts', import.meta.url).href;
  const loaded = new Promise(resolve => script.addEventListener('load', resolve));
  page.head.append(script);
  await loaded;
  return page.documentElement;
}

describe('the script in the head', () => {
  afterEach(() => {
    for (const name of ['theme', 'font', 'sidebars']) localStorage.removeItem(`keynav:${name}`);
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });

  it('sets theme, font and hidden sidebars on the root element', async () => {
    const font = formatFontChoice({ id: 'serif', family: 'serif', size: 120 });
    const root = await rootAfter({
      'keynav:theme': 'nord',
      'keynav:font': font,
      'keynav:sidebars': 'left right',
    });
    expect({ ...root.dataset }).to.deep.equal({ js: '', theme: 'nord', keynavHidden: 'left right' });
    expect(root.style.getPropertyValue('--vim-font-body')).to.equal('serif');
    expect(root.style.getPropertyValue('--vim-font-scale')).to.equal('120%');
  });

  const preferred = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  for (const theme of ['system', '', '"><script>']) {
    it(`follows the system when the stored theme is ${theme || 'empty'}`, async () => {
      expect((await rootAfter({ 'keynav:theme': theme })).dataset['theme']).to.equal(preferred);
    });
  }

  it('reads the light and the dark theme from its own attributes', async () => {
    const root = await rootAfter({}, { 'data-light': 'vitesse-light', 'data-dark': 'vitesse' });
    expect(root.dataset['theme']).to.equal(preferred === 'dark' ? 'vitesse' : 'vitesse-light');
  });

  for (const font of [
    '{',
    'null',
    '7',
    '{"v":1}',
    '{"v":2,"css":{"body":"serif"}}',
    '{"v":1,"css":{"body":{}}}',
  ]) {
    it(`ignores the stored font ${font} and an unknown sidebar`, async () => {
      const root = await rootAfter({ 'keynav:font': font, 'keynav:sidebars': '<left>' });
      expect(root.getAttribute('style') ?? '').to.equal('');
      expect(root.dataset).to.not.have.property('keynavHidden');
    });
  }
});
