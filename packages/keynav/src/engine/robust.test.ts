/** Tests two thousand random keys on a page with content of all kinds. */

import { expect } from '@open-wc/testing';
import { clear, later, stage, started } from '../../test/stage.js';
import { vim } from '../keymaps/vim.js';

/** Returns a page of about 200 items of all kinds. */
function everything(): string {
  const kinds = [
    '<p>Words with a <a href="#x">link</a> in them.</p>',
    '<h2>Heading</h2>',
    '<ul><li>one<ul><li>two</li></ul></li><li><a href="#y">three</a></li></ul>',
    '<pre>code\ncode</pre>',
    '<table><tr><td>cell</td></tr></table>',
    '<details><summary>closed</summary><p>inside</p></details>',
    '<details open><summary>open</summary><p>inside</p></details>',
    '<blockquote><p>quote</p></blockquote>',
    '<p hidden>hidden</p>',
    '<div>bare text</div>',
    '<form><label>Field <input></label><button type=button>Button</button></form>',
    '<figure><figcaption>Figure</figcaption></figure>',
    '<dl><dt>term</dt><dd>meaning</dd></dl>',
    '<p style="height:1200px">tall</p>',
    '<div inert><p>inert</p></div>',
    '<section><div><p>deep</p></div></section>',
    '<textarea></textarea>',
  ];
  const main = Array.from({ length: 10 }, () => kinds.join('')).join('');
  const links = Array.from({ length: 12 }, (_, i) => `<li><a href="#${i}">link ${i}</a></li>`).join('');
  return `<header data-keynav-region=navbar style="position:sticky;top:0;background:white"><a href="#h">home</a></header>
    <div style="display:flex"><nav data-keynav-region=left style="width:150px;height:200px;overflow:auto"><ul>${links}</ul></nav>
    <main data-keynav-region=main style="flex:1">${main}</main><aside data-keynav-region=right style="width:150px"><ul>${links}</ul></aside></div>`;
}

/** Generates pseudorandom numbers from 0 to 1, the same in every run. */
function* random(seed: number): Generator<number> {
  for (let state = seed; ;) yield (state = (state * 48271) % 2147483647) / 2147483647;
}

describe('random keys', () => {
  afterEach(clear);

  for (const seed of [7, 77]) {
    it(`neither throw nor lose the focus (seed ${seed})`, () => {
      const stays = new AbortController();
      later(() => stays.abort());
      document.addEventListener('click', event => event.preventDefault(), stays);
      const reported: unknown[] = [];
      const real = window.onerror;
      window.onerror = (_message, _file, _line, _column, error) => (reported.push(error), true);
      later(() => (window.onerror = real));
      stage(everything());
      const nav = started({
        keymap: [
          vim,
          { '<C-o>': null, O: null, '<C-i>': null, I: null, '-': null, yy: null, yh: null, f: null, F: null },
        ],
      });
      nav.setQuery('in');
      const keys = [
        ...Object.keys(vim).filter(key => !/^(<C-[oi]>|O|I|-|yy|yh|f|F)$/.test(key)),
        '2',
        '5',
        '13',
        'ma',
        "'a",
        '<Esc>',
      ];
      const chance = random(seed);
      nav.feed('j');
      const pressed: string[] = [];
      for (let i = 0; i < 1000; i++) {
        const key = (keys[Math.floor((chance.next().value as number) * keys.length)] as string).replace(
          '<Any>',
          'a',
        );
        pressed.push(key);
        nav.feed(key);
        // A field receives every key except Esc.
        if (nav.mode() === 'insert') nav.feed('<Esc>');
        const tail = pressed.slice(-6).join(' ');
        expect(reported, tail).to.deep.equal([]);
        expect(document.activeElement?.localName, tail).not.to.equal('body');
        expect(document.querySelectorAll('[tabindex]').length, tail).to.be.at.most(1);
        expect(document.querySelectorAll('[data-keynav-current]').length, tail).to.be.at.most(1);
      }
    });
  }
});
