/** Link hints on a real page. */

import { expect } from '@open-wc/testing';
import { pressKeys } from '../../test/real.js';
import { byId, clear, later, stage } from '../../test/stage.js';
import { showHints } from './overlay.js';

function hints(html: string): { count: number; ended: () => string; labels: () => readonly string[] } {
  stage(html);
  let end = '';
  const { count, close } = showHints(document, target => (end = target ? target.id : 'none'));
  later(close);
  const layer = () =>
    [...document.body.children].find(el => el.getAttribute('aria-hidden') === 'true' && el.shadowRoot)
      ?.shadowRoot;
  return {
    count,
    ended: () => end,
    labels: () =>
      [...(layer()?.children ?? [])]
        .filter(el => !(el as HTMLElement).hidden)
        .map(el => el.textContent ?? ''),
  };
}

const counts: readonly (readonly [claim: string, html: string, count: number])[] = [
  ['links, buttons and fields', '<a href="#">x</a><button>y</button><input><select></select>', 4],
  ['roles and tab stops', '<div role=button>x</div><div tabindex=0>y</div><div tabindex=-1>z</div>', 2],
  ['not what is in a closed section', '<details><summary>s</summary><a href="#">x</a></details>', 1],
  ['not what has no size', '<a href="#" style="display:inline-block;width:0;height:0"></a>', 0],
  [
    'not what is hidden or inert',
    '<a href="#" hidden>x</a><a href="#" style="visibility:hidden">x</a><div inert><a href="#">x</a></div>',
    0,
  ],
  [
    'not what lies under something',
    '<a href="#">x</a><div style="position:fixed;inset:0;background:white"></div>',
    0,
  ],
  ['not what is off the screen', '<a href="#" style="position:absolute;top:9000px">x</a>', 0],
  ['a link around a picture', '<a href="#"><img alt="" style="width:20px;height:20px" src="data:,"></a>', 1],
];

describe('link hints', () => {
  afterEach(clear);

  for (const [claim, html, count] of counts)
    it(`cover ${claim}`, () => expect(hints(html).count).to.equal(count));

  it('reach into open shadow roots, also where there is text only', () => {
    const host = stage('<div></div>').firstElementChild as HTMLElement;
    host.attachShadow({ mode: 'open' }).innerHTML = '<a href="#">only text</a>';
    expect(hints('').count).to.equal(1);
  });
  it('a letter opens, and nothing of ours is left', async () => {
    const { ended } = hints('<a id=a href="#a">x</a><a id=b href="#b">y</a>');
    await pressKeys('j');
    expect([ended(), document.querySelectorAll('body > [aria-hidden=true]').length]).to.deep.equal(['b', 0]);
  });
  it('a link alone has a letter too', async () => {
    const { ended } = hints('<a id=a href="#a">x</a>');
    await pressKeys('f');
    expect(ended()).to.equal('a');
  });
  it('two letters narrow down, Backspace widens again', async () => {
    const { labels, ended } = hints(
      Array.from({ length: 30 }, (_, i) => `<a id=l${i} href="#">x${i}</a> `).join(''),
    );
    const all = labels();
    const long = all.find(label => label.length === 2) as string;
    await pressKeys(long.slice(0, 1));
    const left = labels();
    await pressKeys('<BS>');
    expect([left.length < all.length, labels().length]).to.deep.equal([true, all.length]);
    await pressKeys(long);
    expect(ended()).to.equal(`l${all.indexOf(long)}`);
  });
  for (const keys of ['<Esc>', '5']) {
    it(`${keys} ends without opening`, async () => {
      const { ended } = hints('<a id=a href="#">x</a><a id=b href="#">y</a>');
      await pressKeys(keys);
      expect(ended()).to.equal('none');
    });
  }
  it('keys do not reach the page meanwhile', async () => {
    hints('<a id=a href="#">x</a><a id=b href="#">y</a>');
    let heard = 0;
    const listen = () => heard++;
    document.addEventListener('keydown', listen);
    later(() => document.removeEventListener('keydown', listen));
    await pressKeys('f');
    expect(heard).to.equal(0);
  });
  it('do not move or hide anything from a pointer', () => {
    hints('<a id=a href="#">x</a>');
    const box = byId('a').getBoundingClientRect();
    expect(document.elementFromPoint(box.left + 1, box.top + 1)?.id).to.equal('a');
  });
});
