/** What gets a link hint. */

import { expect } from '@open-wc/testing';
import { byId, clear, stage } from '../../../test/stage.js';
import { hintTargets } from './targets.js';

const counts: readonly (readonly [claim: string, html: string, count: number])[] = [
  ['links, buttons and fields have one', '<a href="#">x</a><button>y</button><input><select></select>', 4],
  ['roles and tab stops', '<div role=button>x</div><div tabindex=0>y</div><div tabindex=-1>z</div>', 2],
  [
    'radio buttons and menu items by role',
    '<i role=radio>x</i><i role=menuitem>y</i><i role=menuitemcheckbox>z</i>',
    3,
  ],
  ['what is written in', '<p contenteditable>x</p><p contenteditable=false>y</p>', 1],
  ['not what is in a closed section', '<details><summary>s</summary><a href="#">x</a></details>', 1],
  ['not what has no size', '<a href="#" style="display:inline-block;width:0;height:0"></a>', 0],
  [
    'not what is hidden, inert or disabled',
    '<a href="#" hidden>x</a><a href="#" style="visibility:hidden">x</a><div inert><a href="#">x</a></div><button disabled>x</button>',
    0,
  ],
  [
    'not what lies under something',
    '<a href="#">x</a><div style="position:fixed;inset:0;background:white"></div>',
    0,
  ],
  [
    'what shows one corner from under something',
    '<a href="#" style="position:fixed;left:50px;top:50px;width:90px;height:60px">x</a><div style="position:fixed;left:0;top:55px;width:200px;height:90px;background:white"></div><div style="position:fixed;left:40px;top:40px;width:90px;height:90px;background:white"></div>',
    1,
  ],
  ['not what is off the screen', '<a href="#" style="position:absolute;top:9000px">x</a>', 0],
  ['a link around a picture', '<a href="#"><img alt="" style="width:20px;height:20px" src="data:,"></a>', 1],
  ['one for what holds nothing but another', '<div tabindex=0><p><a href="#">x</a></p></div>', 1],
  ['two for what has words beside it', '<div tabindex=0>words <a href="#">x</a></div>', 2],
  ['a label whose control is not shown', '<label>x <input type=checkbox style="display:none"></label>', 1],
  ['the control alone where it is shown', '<label>x <input type=checkbox></label>', 1],
  ['not a label of nothing', '<label>x</label>', 0],
  [
    'a section whose summary holds a link alone, and the link',
    '<details><summary><a href="#">Docs</a></summary>x</details>',
    2,
  ],
  [
    'what scrolls up and down, not what scrolls sideways or not at all',
    '<div style="height:60px;overflow:auto"><p style="height:190px">x</p></div><div style="height:60px;overflow:hidden"><p style="height:190px">x</p></div><pre style="width:30px;overflow:auto">long words</pre>',
    1,
  ],
];

describe('hints', () => {
  afterEach(clear);

  for (const [claim, html, count] of counts)
    it(claim, () => {
      stage(html);
      expect(hintTargets(document).length).to.equal(count);
    });

  it('reach into open shadow roots, also where there is text only', () => {
    const host = stage('<div></div>').firstElementChild as HTMLElement;
    host.attachShadow({ mode: 'open' }).innerHTML = '<a href="#">only text</a>';
    expect(hintTargets(document).length).to.equal(1);
  });
  it('stand where the first line of a link is that is broken in two', () => {
    stage('<p style="width:9em">some words and <a id=a href="#">words of a link</a></p>');
    const [first] = byId('a').getClientRects();
    const { left, top } = hintTargets(document)[0]?.box as DOMRect;
    expect([left, top]).to.deep.equal([first?.left, first?.top]);
  });
});
