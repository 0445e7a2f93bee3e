/** Tests that motions stay inside modal dialogs of every kind. */

import { expect } from '@open-wc/testing';
import { pressKeys } from '../../../test/real.js';
import { byId, clear, focusedId, stage, started } from '../../../test/stage.js';

const BEHIND = '<main><h1>Page</h1><p>Behind.</p></main>';
const INSIDE = '<h2>Edit</h2><p id=a>One.</p><p id=b>Two.</p>';

/** A component with its dialog in a shadow root, and what it shows in a slot. */
class ShadowDialog extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).innerHTML =
      '<div role=dialog aria-modal=true tabindex=-1><header><button>Close</button></header><slot></slot></div>';
  }

  show(): void {
    this.shadowRoot?.querySelector<HTMLElement>('[role]')?.focus();
  }
}
customElements.define('x-shadow-dialog', ShadowDialog);

describe('motions in a modal dialog', () => {
  beforeEach(() => window.focus());
  afterEach(clear);

  for (const hidden of ['inert', 'aria-hidden=true'])
    it(`stay in one beside which everything is ${hidden}`, async () => {
      stage(
        `<div ${hidden}>${BEHIND}</div><div aria-live=polite>saved</div><section role=dialog id=d tabindex=-1>${INSIDE}</section>`,
      );
      // The test page itself has no content beside the stage.
      started();
      byId('d').focus();
      await pressKeys('G');
      expect(focusedId()).to.equal('b');
      await pressKeys('jjl');
      expect(focusedId()).to.equal('b');
    });
  it('leave a dialog that is not modal', async () => {
    stage(`${BEHIND.replace('<p>', '<p id=p>')}<section role=dialog id=d tabindex=-1>${INSIDE}</section>`);
    started();
    byId('d').focus();
    await pressKeys('JG');
    expect(focusedId()).to.equal('p');
  });
  it('leave a banner beside an app that is one component', async () => {
    const root = stage(
      '<div aria-hidden=true>decoration</div><x-app></x-app><section role=dialog id=d tabindex=-1><p>Cookies?</p><button>Yes</button></section>',
    );
    const app = (root.querySelector('x-app') as Element).attachShadow({ mode: 'open' });
    app.innerHTML = '<main><h1>App</h1><p>Text.</p></main>';
    started();
    byId('d').focus();
    await pressKeys('Jj');
    expect(app.activeElement?.localName).to.equal('p');
  });
  it('reach what a component shows in a slot of its dialog, in the order on the screen', async () => {
    stage(`${BEHIND}<x-shadow-dialog id=d>${INSIDE}</x-shadow-dialog>`);
    started();
    (byId('d') as ShadowDialog).show();
    const seen: string[] = [];
    for (let i = 0; i < 5; i++) {
      await pressKeys('j');
      const { activeElement } = document;
      seen.push((activeElement?.shadowRoot?.activeElement ?? activeElement)?.textContent ?? '');
    }
    expect(seen).to.deep.equal(['Close', 'Edit', 'One.', 'Two.', 'Two.']);
    await pressKeys('kkkk');
    expect(byId('d').shadowRoot?.activeElement?.textContent).to.equal('Close');
  });
  it('stay in a dialog of a component when Esc has left its field', async () => {
    stage(`${BEHIND}<x-shadow-dialog id=host><input id=f><p id=a>One.</p><p id=b>Two.</p></x-shadow-dialog>`);
    started();
    byId('f').focus();
    await pressKeys('<Esc>');
    const { activeElement } = document;
    expect([focusedId() === 'f', byId('host').contains(activeElement)]).to.deep.equal([false, true]);
    await pressKeys('jjjj');
    expect(focusedId()).to.equal('b');
    (activeElement as HTMLElement | null)?.blur();
    await pressKeys('gJ');
    expect(byId('host').contains(document.activeElement)).to.equal(true);
  });
});
