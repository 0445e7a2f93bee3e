/** Tests which control `o` and Enter activate: with the events of a pointer, as hints do. */

import { expect } from '@open-wc/testing';
import { pressKeys } from '../../../test/real.js';
import { byId, clear, later, stage, started } from '../../../test/stage.js';

/** A button whose host passes the focus on. */
class ShadowButton extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open', delegatesFocus: true }).innerHTML = '<button><slot></slot></button>';
  }
}
customElements.define('x-shadow-button', ShadowButton);

/** A button whose host gets the focus itself. */
class HostButton extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).innerHTML = '<button tabindex=0><slot></slot></button>';
  }
}
customElements.define('x-host-button', HostButton);

describe('o and Enter', () => {
  beforeEach(() => window.focus());
  afterEach(clear);

  /** Records the ids of the elements that are clicked, and at which the pointer is pressed. */
  function seen(): string[] {
    const ids: string[] = [];
    for (const type of ['pointerdown', 'click']) {
      const note = (event: Event): void =>
        void ids.push(`${type} ${(event.target as Element).closest('[id]')?.id ?? ''}`);
      document.addEventListener(type, note);
      later(() => document.removeEventListener(type, note));
    }
    return ids;
  }

  it('activates the button that has the focus, in a row of several', async () => {
    stage('<main><p>Before.</p><div><button id=one>One</button><button id=two>Two</button></div></main>');
    started();
    const ids = seen();
    await pressKeys('j');
    byId('two').focus();
    await pressKeys('o');
    expect(ids).to.deep.equal(['pointerdown two', 'click two']);
  });
  for (const name of ['x-shadow-button', 'x-host-button'])
    it(`activates the button of a component (${name})`, async () => {
      stage(`<main><p>Before.</p><${name} id=w>Order</${name}><p>After.</p></main>`);
      started();
      const ids = seen();
      let inner = 0;
      byId('w')
        .shadowRoot?.querySelector('button')
        ?.addEventListener('click', () => inner++);
      await pressKeys('jjo');
      expect([ids, inner]).to.deep.equal([['pointerdown w', 'click w'], 1]);
    });
  it('leaves Enter to a component with a tab stop of its own, and opens one that only keynav can focus', async () => {
    stage(
      '<main><p>Before.</p><x-host-button id=w>Order</x-host-button><x-host-button id=own tabindex=0>Pay</x-host-button></main>',
    );
    started();
    const ids = seen();
    await pressKeys('jj<CR>');
    expect(ids).to.deep.equal(['pointerdown w', 'click w']);
    await pressKeys('j<CR>');
    expect([document.activeElement?.id, ids.length]).to.deep.equal(['own', 2]);
  });
  it('activates an element with the role of a control', async () => {
    stage('<main><p>Before.</p><div id=w role=radio tabindex=-1>Small</div><p>After.</p></main>');
    started();
    const ids = seen();
    await pressKeys('jjo');
    expect(ids).to.deep.equal(['pointerdown w', 'click w']);
  });
  it('does nothing on a text with a button that has not the focus, and one beside it', async () => {
    stage('<main><p id=a>Say <button>yes</button> or <button>no</button>.</p></main>');
    started();
    const ids = seen();
    await pressKeys('jo');
    expect([document.activeElement?.id, ids]).to.deep.equal(['a', []]);
  });
});
