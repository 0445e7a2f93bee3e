/** Tests the engine with modal dialogs of the page, and when the page moves the focus. */

import { expect } from '@open-wc/testing';
import { pressKeys } from '../../test/real.js';
import { PAGE, byId, clear, focusedId, prevented, stage, started } from '../../test/stage.js';

beforeEach(() => window.focus());
afterEach(clear);

describe('a modal dialog of the page', () => {
  const open = (html: string) => {
    stage(`${PAGE}<dialog id=d>${html}</dialog>`);
    (byId('d') as HTMLDialogElement).showModal();
  };
  it('allows motions inside it, and no other commands', async () => {
    open('<p id=d1>x</p><p id=d2>y</p>');
    started();
    const seen = prevented();
    await pressKeys('jjHzh');
    expect([focusedId(), byId('left').hidden]).to.deep.equal(['d2', false]);
    // z may still become zz, which runs here, and h leads nowhere.
    expect(seen).to.deep.equal([true, true, false, true, false]);
    (byId('d') as HTMLDialogElement).close();
    await pressKeys('H');
    expect(focusedId()).to.equal('l1');
  });
  it('starts at the button that the browser has focused', async () => {
    open('<p><button id=b1>x</button></p><p><button id=b2>y</button></p>');
    started();
    await pressKeys('j');
    expect(focusedId()).to.equal('b2');
  });
  it('allows ? to show the list of keys', async () => {
    open('<p>x</p>');
    let shown = 0;
    started().offer('keys', { show: () => void shown++, hide: () => undefined, isOpen: () => false });
    await pressKeys('?');
    expect(shown).to.equal(1);
  });
  it('is closed by the second Esc, after the first one has left a field', async () => {
    open('<input id=f>');
    started();
    byId('f').focus();
    await pressKeys('<Esc>');
    expect([(byId('d') as HTMLDialogElement).open, focusedId() === 'f']).to.deep.equal([true, false]);
    await pressKeys('<Esc>');
    expect((byId('d') as HTMLDialogElement).open).to.equal(false);
  });
  it('keeps the focus when Esc leaves a field, so that the next Esc reaches a script of the dialog', async () => {
    stage(
      '<p>x</p><div id=d role=dialog aria-modal=true aria-label=Plan tabindex=-1><input id=f><button>Keep</button></div>',
    );
    started();
    byId('d').addEventListener('keyup', ({ key }) => key === 'Escape' && presses++);
    let presses = 0;
    byId('f').focus();
    await pressKeys('<Esc>');
    expect([byId('d').contains(document.activeElement), focusedId() === 'f']).to.deep.equal([true, false]);
    await pressKeys('<Esc>');
    expect(presses).to.equal(2);
  });
});

describe('focus and dialogs of the page', () => {
  it('the current item follows the focus when Tab moves it', async () => {
    stage(PAGE.replace('<p id=p3>', '<p id=p3><a id=a href="#p3">link</a> '));
    started();
    await pressKeys('j<Tab>');
    byId('a').focus();
    expect(document.querySelector('[data-keynav-current]')?.id).to.equal('p3');
  });
  it('a hidden dialog has no effect on keys', async () => {
    stage(
      `${PAGE}<div aria-modal=true role=dialog style="opacity:0;position:fixed"><button>Accept</button></div>`,
    );
    started();
    await pressKeys('jj');
    expect(focusedId()).to.equal('p1');
  });
  it('j stays inside a modal dialog of a web component', async () => {
    const host = stage(`${PAGE}<div id=host></div>`).querySelector('#host') as HTMLElement;
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<dialog><p>one</p><button id=b>close</button></dialog>';
    const dialog = root.querySelector('dialog') as HTMLDialogElement;
    started();
    await pressKeys('j');
    dialog.showModal();
    await pressKeys('j');
    const main = byId('main');
    dialog.close();
    expect(main.querySelectorAll('[tabindex],[data-keynav-current]').length).to.equal(0);
  });
});
