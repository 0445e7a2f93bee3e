/** Tests which keys are typed into fields, and how keys enter and leave a field. */

import { expect } from '@open-wc/testing';
import { pressKeys } from '../../../test/real.js';
import { byId, clear, focusedId, later, PAGE, prevented, stage, started } from '../../../test/stage.js';
import { keynav } from '../../engine/engine.js';

describe('fields and controls', () => {
  beforeEach(() => window.focus());
  afterEach(clear);

  describe('with the focus in them', () => {
    const fields: readonly (readonly [what: string, html: string])[] = [
      ['an input', '<input id=f>'],
      ['a textarea', '<textarea id=f></textarea>'],
      ['editable content', '<div id=f contenteditable></div>'],
    ];
    for (const [what, html] of fields) {
      it(`a letter in ${what} is typed`, async () => {
        stage(PAGE + html);
        started();
        await pressKeys('j');
        byId('f').focus();
        await pressKeys('jG5');
        const el = byId('f') as HTMLInputElement;
        expect([el.value ?? el.textContent, focusedId()]).to.deep.equal(['jG5', 'f']);
      });
    }
    it('a letter in an input inside a shadow root is typed', async () => {
      const host = stage(`${PAGE}<div id=host></div>`).querySelector('#host') as HTMLElement;
      const input = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('input'));
      started();
      input.focus();
      await pressKeys('j');
      expect([input.value, focusedId()]).to.deep.equal(['j', 'host']);
    });
    it('a letter in an input inside a closed shadow root is typed', async () => {
      customElements.get('closed-field') ??
        customElements.define(
          'closed-field',
          class extends HTMLElement {
            input = this.attachShadow({ mode: 'closed' }).appendChild(document.createElement('input'));
          },
        );
      const host = stage(`${PAGE}<closed-field></closed-field>`).querySelector(
        'closed-field',
      ) as HTMLElement & {
        input: HTMLInputElement;
      };
      started();
      host.input.focus();
      await pressKeys('jog');
      expect(host.input.value).to.equal('jog');
    });
    it('a letter on a page that can be edited as a whole is typed', async () => {
      stage(PAGE);
      started();
      document.designMode = 'on';
      try {
        const seen = prevented();
        await pressKeys('jf');
        expect([focusedId(), seen]).to.deep.equal(['body', [false, false]]);
      } finally {
        document.designMode = 'off';
      }
      await pressKeys('j');
      expect(focusedId()).to.equal('h');
    });
    it('j moves from a checkbox', async () => {
      stage(PAGE.replace('</main>', '<p><input type=checkbox id=c></p><p id=z>x</p></main>'));
      started();
      byId('c').focus();
      await pressKeys('j');
      expect(focusedId()).to.equal('z');
    });
    it('j moves from a button in a shadow root', async () => {
      const host = stage(PAGE.replace('<p id=p1>', '<p><span id=host></span></p><p id=p1>')).querySelector(
        '#host',
      ) as HTMLElement;
      host.attachShadow({ mode: 'open' }).innerHTML = '<button>x</button>';
      started();
      (host.shadowRoot?.firstElementChild as HTMLElement).focus();
      await pressKeys('j');
      expect(focusedId()).not.to.equal('host');
    });
    it('Esc clears a search field first, and leaves it when it is pressed again', async () => {
      stage(`${PAGE}<input id=f type=search>`);
      const nav = started();
      await pressKeys('jji');
      await pressKeys('pear');
      const field = byId('f') as HTMLInputElement;
      let inputs = 0;
      field.addEventListener('input', () => inputs++);
      await pressKeys('<Esc>');
      expect([field.value, focusedId(), nav.mode(), inputs]).to.deep.equal(['', 'f', 'insert', 1]);
      await pressKeys('<Esc>');
      expect([focusedId(), nav.mode()]).to.deep.equal(['p1', 'normal']);
    });
    for (const [what, html] of [
      ['an input', '<input id=f readonly value=k>'],
      ['a textarea', '<textarea id=f readonly>k</textarea>'],
    ] as const)
      it(`j moves from ${what} that is read-only, and stops at it`, async () => {
        stage(`<main><p>One.</p>${html}<p id=z>Two.</p></main>`);
        const nav = started();
        await pressKeys('jj');
        expect([focusedId(), nav.mode()]).to.deep.equal(['f', 'normal']);
        await pressKeys('j');
        expect([focusedId(), (byId('f') as HTMLInputElement).value]).to.deep.equal(['z', 'k']);
      });
    it('a letter belongs to a read-only field that searches its options', async () => {
      stage(`${PAGE}<input id=f readonly role=combobox aria-expanded=false>`);
      started();
      byId('f').focus();
      await pressKeys('j');
      expect(focusedId()).to.equal('f');
    });
    it('Esc leaves a field for the current item', async () => {
      stage(`${PAGE}<input id=f>`);
      const nav = started();
      await pressKeys('jji');
      expect([focusedId(), nav.mode()]).to.deep.equal(['f', 'insert']);
      await pressKeys('<Esc>');
      expect([focusedId(), nav.mode()]).to.deep.equal(['p1', 'normal']);
      await pressKeys('j');
      expect(focusedId()).to.equal('p2');
    });
    it('Esc in a menu is left to the menu', async () => {
      stage('<div role=menu><div role=menuitem tabindex=0 id=m>x</div></div>');
      started();
      byId('m').focus();
      const seen = prevented();
      await pressKeys('<Esc>');
      expect([focusedId(), seen]).to.deep.equal(['m', [false]]);
    });
    it('i enters the last used field, and 2i the second one', async () => {
      stage(`${PAGE}<input id=f1><input id=f2><input id=f3 hidden>`);
      started();
      await pressKeys('i');
      expect(focusedId()).to.equal('f1');
      await pressKeys('<Esc>2i');
      expect(focusedId()).to.equal('f2');
      await pressKeys('<Esc>i');
      expect(focusedId()).to.equal('f2');
    });
    it('a binding runs in a field only if its command allows it', async () => {
      stage(`${PAGE}<input id=f>`);
      const nav = keynav({ keymap: { '<C-y>': 'test.field', '<C-e>': 'move.next' } });
      let ran = 0;
      nav.commands.add({ name: 'test.field', title: 'T', group: 'G', inFields: true, run: () => void ran++ });
      later(nav.start());
      byId('f').focus();
      await pressKeys('<C-y><C-e>');
      expect([ran, focusedId()]).to.deep.equal([1, 'f']);
    });
    it('keys from feed are handled like typed keys', () => {
      stage(`${PAGE}<input id=f>`);
      const nav = started();
      byId('f').focus();
      nav.feed('j');
      expect(focusedId()).to.equal('f');
      nav.feed('<Esc>j');
      expect(focusedId()).to.equal('h');
    });
    it('a radio group handles arrow keys but not letters', async () => {
      stage(
        PAGE.replace(
          '</main>',
          '<p><input type=radio name=r id=r1 checked><input type=radio name=r id=r2></p><p id=z>x</p></main>',
        ),
      );
      started();
      byId('r1').focus();
      await pressKeys('<Down>');
      expect(focusedId()).to.equal('r2');
      await pressKeys('j');
      expect(focusedId()).to.equal('z');
    });
  });
});
