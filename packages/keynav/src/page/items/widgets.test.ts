/** Tests that a walk never enters widgets that react to letters, but stops beside them. */

import { expect } from '@open-wc/testing';
import { pressKeys } from '../../../test/real.js';
import { byId, clear, focusedId, noticesOf, stage, started } from '../../../test/stage.js';

/** A component whose shadow content chooses by typed letters. */
class LetterSelect extends HTMLElement {
  value = '';

  constructor() {
    super();
    this.attachShadow({ mode: 'open', delegatesFocus: true }).innerHTML =
      '<div role=combobox tabindex=0 aria-expanded=false aria-label=Food>Pick</div>';
    this.addEventListener('keydown', ({ key }) => (this.value = key));
  }
}
customElements.define('x-letter-select', LetterSelect);

/** A field that is a component, inside a component with buttons for the pointer. */
class Stepper extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).innerHTML =
      '<div><span role=button tabindex=-1>−</span><x-letter-select></x-letter-select></div>';
    // Some steppers allow digits only, wherever inside them a key is pressed.
    this.addEventListener('keydown', event => event.preventDefault());
  }
}
customElements.define('x-stepper-of-fields', Stepper);

/** A component that is used like a video element. */
class Player extends HTMLElement {
  paused = true;

  constructor() {
    super();
    this.tabIndex = 0;
    this.textContent = 'A film';
    this.addEventListener('keydown', () => this.play());
  }

  play(): void {
    this.paused = false;
  }
}
customElements.define('x-film-player', Player);

const frame = '<iframe id=w title=Player srcdoc="<button>Play</button>"></iframe>';
const kinds: readonly (readonly [kind: string, html: string])[] = [
  ['editable content', '<div id=w contenteditable><p>draft</p></div>'],
  ['a text field', '<textarea id=w></textarea>'],
  ['a text field in a list of controls', '<div><button>x</button><input id=w></div>'],
  ['a select', '<select id=w><option>Green<option>Jade</select>'],
  ['a text box of a script', '<div id=w role=textbox tabindex=0>draft</div>'],
  ['a tree', '<ul id=w role=tree><li role=treeitem tabindex=0>Jam<li role=treeitem tabindex=-1>Kale</ul>'],
  ['a list box', '<ul id=w role=listbox tabindex=0><li role=option>Jam<li role=option>Kale</ul>'],
  ['a menu bar', '<div id=w role=menubar><a role=menuitem tabindex=0 href="#">File</a></div>'],
  [
    'a grid',
    '<div id=w role=grid><div role=row><span role=gridcell tabindex=0>1</span><span role=gridcell tabindex=-1>2</span></div></div>',
  ],
  ['an application', '<div id=w role=application tabindex=0>Map</div>'],
  ['a drawing with keys', '<canvas id=w tabindex=0></canvas>'],
  ['a frame', frame],
  ['a frame in a box of its own', `<div>${frame}</div>`],
  ['a component that chooses by letters', '<x-letter-select id=w></x-letter-select>'],
  ['a component around such a component', '<x-stepper-of-fields id=w></x-stepper-of-fields>'],
  [
    'a grid whose cells are tab stops',
    '<div id=w role=grid><div role=row><span role=gridcell tabindex=0>1</span></div></div>',
  ],
  [
    'an editor that draws its lines beside a hidden field',
    '<div id=w style="position:relative;width:300px"><textarea style="opacity:0;position:absolute;width:9px"></textarea><div>let a</div><div>let b</div></div>',
  ],
  [
    'a terminal whose hidden field is in a box without a size',
    '<div id=w style="position:relative;width:300px"><div style="position:absolute"><textarea style="opacity:0;width:0;height:0;padding:0;border:0"></textarea></div><div>$ ls</div></div>',
  ],
  [
    'a terminal with a second form of its text for screen readers',
    '<div id=w style="position:relative;width:300px"><div role=list style="position:absolute;inset:0"><div role=listitem tabindex=-1>$ ls</div></div><div style="position:relative"><textarea style="opacity:0;position:absolute;width:9px"></textarea><div>$ ls</div></div></div>',
  ],
  [
    'a player',
    '<div id=w tabindex=-1 role=region aria-label=Film style="width:250px"><video style="width:200px;height:100px"></video><p hidden>x</p><button>Play</button></div>',
  ],
  [
    'a player of sound',
    '<div id=w tabindex=0 style="height:40px"><audio></audio><button>Play</button><input type=range></div>',
  ],
  ['a component that is used like a video', '<x-film-player id=w></x-film-player>'],
];

/** A component of several controls, one of which is a field. */
class Toolbox extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).innerHTML = '<button>More</button><div><input></div>';
  }
}
customElements.define('x-toolbox-of-controls', Toolbox);

describe('a walk', () => {
  beforeEach(() => window.focus());
  afterEach(clear);

  for (const [kind, html] of kinds)
    it(`passes ${kind} in both directions without entering it`, async () => {
      stage(`<main><h1 id=h>Post</h1><p id=a>Before.</p>${html}<p id=b>After.</p></main>`);
      started();
      const widget = byId('w');
      const before = widget.outerHTML;
      const entered: string[] = [];
      const enter = (event: Event): void => void entered.push((event.target as Element).localName);
      widget.addEventListener('focusin', enter);
      const stops: string[] = [];
      for (const key of 'jjjjjjkkkkkk') {
        await pressKeys(key);
        stops.push(focusedId());
        expect(document.activeElement === document.body, `the focus is on the body after ${key}`).to.equal(
          false,
        );
      }
      expect([widget.outerHTML, entered]).to.deep.equal([before, []]);
      expect([stops.includes('b'), stops.at(-1)]).to.deep.equal([true, 'h']);
      expect(document.querySelectorAll('[data-keynav-own]:not([role=status])')).to.have.length(0);
    });

  it('stops once beside a widget, with its name and what to press', async () => {
    stage(
      '<main><p id=a>Before.</p><div id=w contenteditable aria-label=Draft>x</div><p id=b>After.</p></main>',
    );
    started();
    const notices = noticesOf();
    const box = byId('w').getBoundingClientRect();
    await pressKeys('jj');
    const stop = document.activeElement as HTMLElement;
    expect(stop.getAttribute('aria-label')).to.equal('Draft: Enter goes in, Esc comes back');
    expect(stop.nextElementSibling?.id).to.equal('w');
    const { left, top, width, height } = stop.getBoundingClientRect();
    expect([left, top, width, height].map(Math.round)).to.deep.equal(
      [box.left, box.top, box.width, box.height].map(Math.round),
    );
    expect(byId('w').getBoundingClientRect().top).to.equal(box.top);
    await pressKeys('j');
    expect([focusedId(), stop.isConnected]).to.deep.equal(['b', false]);
    await pressKeys('kjk');
    expect(notices).to.deep.equal(['Enter or i goes in, Esc comes back']);
  });
  it('enters a component of several controls, and stops beside its field', async () => {
    stage(
      '<main><p>Before.</p><x-toolbox-of-controls id=w></x-toolbox-of-controls><p id=b>After.</p></main>',
    );
    started();
    const { shadowRoot } = byId('w');
    await pressKeys('jj');
    expect(shadowRoot?.activeElement?.textContent).to.equal('More');
    await pressKeys('jj');
    expect([focusedId(), shadowRoot?.querySelector('input')?.value]).to.deep.equal(['b', '']);
  });
  it('enters an element that contains a video among other things', async () => {
    const video = '<video style="width:200px;height:100px"></video>';
    stage(
      `<main><div role=region tabindex=-1><p id=a>One.</p>${video}<button id=x>Share</button><p id=b>Two.</p></div></main>`,
    );
    started();
    await pressKeys('jj');
    expect(focusedId()).to.equal('a');
    await pressKeys('G');
    expect(focusedId()).to.equal('b');
  });
  it('enters an element in which a script keeps a hidden field for copying', async () => {
    const field = '<textarea style="position:absolute;left:-9999px;width:1px;height:1px"></textarea>';
    stage(`<main><div>${field}<p id=a>One.</p><p id=b>Two.</p></div></main>`);
    started();
    await pressKeys('jj');
    expect(focusedId()).to.equal('a');
    await pressKeys('j');
    expect(focusedId()).to.equal('b');
  });
  it('goes on through a grid of plain cells, where only the current one has a tabindex from keynav', async () => {
    stage(
      '<main><p>Before.</p><div role=grid><div role=row><div id=one>Name</div><div>Dish</div></div></div><p id=b>After.</p></main>',
    );
    const nav = started();
    await pressKeys('jj');
    expect([focusedId(), nav.mode()]).to.deep.equal(['one', 'normal']);
    await pressKeys('jj');
    expect(focusedId()).to.equal('b');
  });
  it('writes nothing into a main that is an editor as a whole', async () => {
    stage(
      '<main id=m contenteditable><h1>Draft</h1><p>One.</p></main><footer><a id=f href="#">x</a></footer>',
    );
    started();
    const before = byId('m').outerHTML;
    await pressKeys('jjk');
    expect([byId('m').outerHTML, byId('m').contains(document.activeElement)]).to.deep.equal([before, false]);
    await pressKeys('<F6>');
    expect(focusedId()).to.equal('f');
  });
  for (const [list, html] of [
    [
      'a menu without managed focus',
      '<ul role=menu><li role=none><a id=x role=menuitem href="#x">x</a></ul>',
    ],
    ['a sortable table', '<table role=grid><tr><th tabindex=0>Name<tr><td><a id=x href="#x">x</a></table>'],
  ] as const)
    it(`walks ${list} as any other content, and its links open`, async () => {
      stage(`<nav>${html}<a id=y href="#y">y</a></nav><main><p>Text.</p></main>`);
      started();
      let clicks = 0;
      byId('x').addEventListener('click', event => (event.preventDefault(), clicks++));
      byId('x').focus();
      await pressKeys('jko');
      expect([focusedId(), clicks]).to.deep.equal(['x', 1]);
    });
  it('stops beside a widget in a list item and in a cell', async () => {
    stage(
      '<main><ul><li id=l><div contenteditable>x</div></li></ul><table><tr><td><button>a</button><input id=t></td></tr></table><p id=b>After.</p></main>',
    );
    started();
    await pressKeys('j');
    expect(focusedId()).to.equal('l');
    await pressKeys('G');
    expect(focusedId()).to.equal('b');
    expect((byId('t') as HTMLInputElement).value).to.equal('');
  });
});
