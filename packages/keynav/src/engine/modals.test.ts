/** The engine beside modal dialogs and focus of the page's own. */

import { expect } from '@open-wc/testing';
import { pressKeys } from '../../test/real.js';
import { PAGE, byId, clear, focusedId, prevented, stage, started } from '../../test/stage.js';

beforeEach(() => window.focus());
afterEach(clear);

describe('a foreign modal dialog', () => {
  const open = (html: string) => {
    stage(`${PAGE}<dialog id=d>${html}</dialog>`);
    (byId('d') as HTMLDialogElement).showModal();
  };
  it('motions act inside it, and nothing else of the page does', async () => {
    open('<p id=d1>x</p><p id=d2>y</p>');
    started();
    const seen = prevented();
    await pressKeys('jjHzh');
    expect([focusedId(), byId('left').hidden]).to.deep.equal(['d2', false]);
    // The z may still become zz, which acts here, and h is a motion, though with nowhere to go.
    expect(seen).to.deep.equal([true, true, false, true, true]);
    (byId('d') as HTMLDialogElement).close();
    await pressKeys('H');
    expect(focusedId()).to.equal('l1');
  });
  it('goes on from the button that the browser chose', async () => {
    open('<p><button id=b1>x</button></p><p><button id=b2>y</button></p>');
    started();
    await pressKeys('j');
    expect(focusedId()).to.equal('b2');
  });
  it('? works in it', async () => {
    open('<p>x</p>');
    let shown = 0;
    started().offer('keys', { show: () => void shown++, hide: () => undefined, isOpen: () => false });
    await pressKeys('?');
    expect(shown).to.equal(1);
  });
  it('Esc leaves a field in it, and the next Esc closes it', async () => {
    open('<input id=f>');
    started();
    byId('f').focus();
    await pressKeys('<Esc>');
    expect([(byId('d') as HTMLDialogElement).open, focusedId() === 'f']).to.deep.equal([true, false]);
    await pressKeys('<Esc>');
    expect((byId('d') as HTMLDialogElement).open).to.equal(false);
  });
});

describe('what others do to the focus', () => {
  it('Tab takes the mark of the current item along', async () => {
    stage(PAGE.replace('<p id=p3>', '<p id=p3><a id=a href="#p3">link</a> '));
    started();
    await pressKeys('j<Tab>');
    byId('a').focus();
    expect(document.querySelector('[data-keynav-current]')?.id).to.equal('p3');
  });
  it('a dialog that is kept in the page but not shown silences nothing', async () => {
    stage(
      `${PAGE}<div aria-modal=true role=dialog style="opacity:0;position:fixed"><button>Accept</button></div>`,
    );
    started();
    await pressKeys('jj');
    expect(focusedId()).to.equal('p1');
  });
  it('in a modal dialog of a web component j stays inside', async () => {
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
