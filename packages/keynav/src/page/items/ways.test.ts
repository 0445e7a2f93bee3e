/** Tests the ways into widgets that react to letters, and out of them. */

import { expect } from '@open-wc/testing';
import { pressKeys, turn, until } from '../../../test/real.js';
import { byId, clear, focusedId, noticesOf, stage, started } from '../../../test/stage.js';

const FRAME = '<iframe id=w title=Player srcdoc="<button>Play</button>"></iframe>';

describe('a key', () => {
  beforeEach(() => window.focus());
  afterEach(clear);

  for (const key of ['<CR>', 'o', 'i'])
    it(`goes into the widget by ${key}, and back by Esc`, async () => {
      stage('<main><p>Before.</p><div id=w contenteditable>x</div><p id=b>After.</p></main>');
      const nav = started();
      await pressKeys(`jj${key}`);
      expect([focusedId(), nav.mode()]).to.deep.equal(['w', 'insert']);
      await pressKeys('<Esc>');
      await until(() => nav.mode() === 'normal', 'the widget is left');
      expect((document.activeElement as Element).nextElementSibling?.id).to.equal('w');
      await pressKeys('j');
      expect(focusedId()).to.equal('b');
    });
  it('goes into a tree by Enter, where letters belong to the tree, and back by Esc', async () => {
    stage(
      '<main><p>Before.</p><ul role=tree><li id=t role=treeitem tabindex=0>Jam<li role=treeitem tabindex=-1>Kale</ul><p id=b>After.</p></main>',
    );
    started();
    await pressKeys('jj<CR>');
    expect(focusedId()).to.equal('t');
    await pressKeys('j');
    expect(focusedId()).to.equal('t');
    await pressKeys('<Esc>j');
    expect(focusedId()).to.equal('b');
  });
  it('leaves a widget that uses all keys, such as a terminal, when F6 is pressed twice', async () => {
    stage('<main><p>Before.</p><textarea id=w></textarea><p id=b>After.</p></main>');
    const nav = started();
    const seen: string[] = [];
    byId('w').addEventListener('keydown', event => {
      seen.push(event.key);
      event.preventDefault();
      event.stopPropagation();
    });
    const notices = noticesOf();
    await pressKeys('jj<CR><Esc><Esc><F6>');
    expect([focusedId(), notices.slice(1)]).to.deep.equal(['w', ['F6 leaves', 'F6 again leaves']]);
    await pressKeys('x<F6>');
    expect([focusedId(), seen]).to.deep.equal(['w', ['Escape', 'Escape', 'F6', 'x', 'F6']]);
    await pressKeys('<F6>');
    expect([nav.mode(), seen.length]).to.deep.equal(['normal', 5]);
    await pressKeys('j');
    expect(focusedId()).to.equal('b');
  });
  it('leaves letters to a player around the focus, wherever it is inside', async () => {
    stage(
      '<main><p>Before.</p><div tabindex=-1 role=region style="width:250px"><video style="width:200px;height:100px"></video><button id=play>Play</button></div><p id=b>After.</p></main>',
    );
    const nav = started();
    byId('play').focus();
    await pressKeys('jk');
    expect([focusedId(), nav.mode()]).to.deep.equal(['play', 'insert']);
    await pressKeys('<Esc>jj');
    expect([document.activeElement?.nextElementSibling?.getAttribute('role'), nav.mode()]).to.deep.equal([
      'region',
      'normal',
    ]);
    await pressKeys('<CR>');
    expect(nav.mode()).to.equal('insert');
    await pressKeys('<Esc>j');
    expect(focusedId()).to.equal('b');
  });
  it('leaves a tree by Esc although one of its nodes is open', async () => {
    stage(
      '<main><p>Before.</p><ul role=tree><li id=t role=treeitem tabindex=0 aria-expanded=true>Jam<ul role=group><li role=treeitem tabindex=-1>Red</ul></ul><p id=b>After.</p></main>',
    );
    started();
    await pressKeys('jj<CR>');
    expect(focusedId()).to.equal('t');
    await pressKeys('<Esc>j');
    expect(focusedId()).to.equal('b');
  });
  it('goes into a frame by Enter, and back by Esc', async () => {
    stage(`<main><p>Before.</p>${FRAME}<p id=b>After.</p></main>`);
    started();
    const inner = byId('w') as HTMLIFrameElement;
    await until(() => inner.contentDocument?.querySelector('button'), 'the frame is loaded');
    await pressKeys('jj<CR>');
    expect(focusedId()).to.equal('w');
    await pressKeys('<Esc>');
    await until(() => focusedId() !== 'w', 'the frame is left');
    expect((document.activeElement as Element).nextElementSibling?.id).to.equal('w');
    await pressKeys('j');
    expect(focusedId()).to.equal('b');
  });
  it('goes into a frame whose page can be edited as a whole, and writes nothing into it', async () => {
    stage(`<main><p>Before.</p>${FRAME}<p id=b>After.</p></main>`);
    started();
    const inner = byId('w') as HTMLIFrameElement;
    await until(() => inner.contentDocument?.querySelector('button'), 'the frame is loaded');
    const editor = inner.contentDocument as Document;
    editor.body.innerHTML = '<p>Note</p>';
    editor.designMode = 'on';
    await pressKeys('jjjkk');
    expect([focusedId(), editor.body.innerHTML]).to.deep.equal(['p', '<p>Note</p>']);
    await pressKeys('j<CR>j');
    await until(() => editor.body.textContent === 'jNote', 'the letter is typed');
    await pressKeys('<Esc>');
    await until(() => focusedId() !== 'w', 'the frame is left');
    expect((document.activeElement as Element).nextElementSibling?.id).to.equal('w');
  });
  it('leaves a frame that a script has entered by Esc pressed twice', async () => {
    stage(`<main><p>Before.</p>${FRAME}<p id=b>After.</p></main>`);
    const nav = started();
    const inner = (byId('w') as HTMLIFrameElement).contentWindow as Window;
    await until(() => inner.document.querySelector('button'), 'the frame is loaded');
    await pressKeys('<Tab>');
    byId('w').focus();
    inner.document.querySelector('button')?.focus();
    // The frame is recognised in the task after it has got the focus.
    await turn();
    await pressKeys('<Esc>x<Esc>');
    expect(focusedId()).to.equal('w');
    await pressKeys('<Esc>');
    await until(() => focusedId() !== 'w', 'the frame is left');
    expect([(document.activeElement as Element).nextElementSibling?.id, nav.mode()]).to.deep.equal([
      'w',
      'normal',
    ]);
  });
  it('leaves an editor that uses Esc itself by F6', async () => {
    stage('<main><p>Before.</p><div id=w contenteditable>x</div><p id=b>After.</p></main>');
    started();
    let isInserting = true;
    byId('w').addEventListener('keydown', event => {
      if (event.key !== 'Escape' || !isInserting) return;
      isInserting = false;
      event.preventDefault();
    });
    await pressKeys('jj<CR><Esc><Esc>');
    expect(focusedId()).to.equal('w');
    await pressKeys('<F6>');
    expect((document.activeElement as Element).nextElementSibling?.id).to.equal('w');
  });
});
