/** Tests which elements have a link hint. */

import { expect } from '@open-wc/testing';
import { byId, clear, stage } from '../../../test/stage.js';
import { hintTargets } from './targets.js';

const counts: readonly (readonly [claim: string, html: string, count: number])[] = [
  ['are on links, buttons and fields', '<a href="#">x</a><button>y</button><input><select></select>', 4],
  [
    'are on elements with a role or a tab stop',
    '<div role=button>x</div><div tabindex=0>y</div><div tabindex=-1>z</div>',
    2,
  ],
  [
    'are on radio buttons and menu items by role',
    '<i role=radio>x</i><i role=menuitem>y</i><i role=menuitemcheckbox>z</i>',
    3,
  ],
  ['are on editable content', '<p contenteditable>x</p><p contenteditable=false>y</p>', 1],
  ['are not on elements in a closed section', '<details><summary>s</summary><a href="#">x</a></details>', 1],
  ['are not on elements without a size', '<a href="#" style="display:inline-block;width:0;height:0"></a>', 0],
  [
    'are not on hidden, inert or disabled elements',
    '<a href="#" hidden>x</a><a href="#" style="visibility:hidden">x</a><div inert><a href="#">x</a></div><button disabled>x</button>',
    0,
  ],
  [
    'are not on elements that are covered',
    '<a href="#">x</a><div style="position:fixed;inset:0;background:white"></div>',
    0,
  ],
  [
    'are on elements of which one corner is not covered',
    '<a href="#" style="position:fixed;left:50px;top:50px;width:90px;height:60px">x</a><div style="position:fixed;left:0;top:55px;width:200px;height:90px;background:white"></div><div style="position:fixed;left:40px;top:40px;width:90px;height:90px;background:white"></div>',
    1,
  ],
  ['are not on elements off the screen', '<a href="#" style="position:absolute;top:9000px">x</a>', 0],
  [
    'are on links around a picture',
    '<a href="#"><img alt="" style="width:20px;height:20px" src="data:,"></a>',
    1,
  ],
  [
    'are not on an element that contains only another target',
    '<div tabindex=0><p><a href="#">x</a></p></div>',
    1,
  ],
  ['are on an element with text beside another target', '<div tabindex=0>words <a href="#">x</a></div>', 2],
  [
    'are on a label whose control is hidden',
    '<label>x <input type=checkbox style="display:none"></label>',
    1,
  ],
  ['are on the control only if it is visible', '<label>x <input type=checkbox></label>', 1],
  ['are not on a label without a control', '<label>x</label>', 0],
  [
    'are on a summary that contains only a link, and on the link',
    '<details><summary><a href="#">Docs</a></summary>x</details>',
    2,
  ],
  [
    'are on elements that scroll vertically, not on others that overflow',
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

  it('are elements at which the pointer becomes a hand, but not those inside them', () => {
    stage(
      '<ul style="cursor:pointer" id=a><li>x</li></ul><p>y</p><table><tr id=r style="cursor:pointer"><td>1<td>2</table><button id=b style="cursor:pointer"><span>z</span></button>',
    );
    expect(hintTargets(document).map(({ target }) => target.id)).to.deep.equal(['a', 'r', 'b']);
  });
  it('are the areas of an image map, at their place on the image', () => {
    stage(
      '<map name=m><area id=n shape=rect coords="10,5,60,50" href="#n" alt=N><area id=c shape=circle coords="80,20,10" href="#c" alt=C></map><img id=i usemap="#m" width=100 height=60 alt=Map src="data:image/svg+xml,%3Csvg xmlns=\'http://www.w3.org/2000/svg\' width=\'100\' height=\'60\'/%3E">',
    );
    const { left, top } = byId('i').getBoundingClientRect();
    const boxes = hintTargets(document).map(({ target, box }) => [target.id, box.left - left, box.top - top]);
    expect(boxes).to.deep.equal([
      ['n', 10, 5],
      ['c', 70, 10],
    ]);
  });
  it('are in open shadow roots too', () => {
    const host = stage('<div></div>').firstElementChild as HTMLElement;
    host.attachShadow({ mode: 'open' }).innerHTML = '<a href="#">only text</a>';
    expect(hintTargets(document).length).to.equal(1);
  });
  it('are at the first line of a link that is broken into two', () => {
    stage('<p style="width:9em">some words and <a id=a href="#">words of a link</a></p>');
    const [first] = byId('a').getClientRects();
    const { left, top } = hintTargets(document)[0]?.box as DOMRect;
    expect([left, top]).to.deep.equal([first?.left, first?.top]);
  });
});
