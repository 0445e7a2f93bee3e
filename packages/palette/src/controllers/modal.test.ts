/** Tests that the focus leaves the field of a dialog before the dialog closes, so that no input method stays attached to it. */

import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../define.js';
import { drawn, pressKeys } from '../../test/real.js';
import { clearStage, seen, stage, startEngine } from '../../test/stage.js';
import type { VimPalette } from '../elements/palette/palette.js';

afterEach(clearStage);

describe('the field of a dialog', () => {
  const ways: Readonly<Record<string, (el: VimPalette) => unknown>> = {
    Esc: () => pressKeys('<Esc>'),
    'the method hide': el => el.hide(),
    'the property open': el => void (el.open = false),
    'a click on a row': el =>
      seen(el)
        .all('[role=option]')
        .find(row => /Alpha/.test(row.textContent ?? ''))
        ?.click(),
  };
  for (const [way, close] of Object.entries(ways))
    it(`has lost the focus before the dialog is closed by ${way}`, async () => {
      const page = await stage(
        html`<main><p>One.</p></main>
          <vim-palette .items=${[{ title: 'Alpha', run: () => undefined }]}></vim-palette>`,
      );
      startEngine();
      const el = page.querySelector('vim-palette') as VimPalette;
      el.show();
      await drawn();
      const { field } = seen(el);
      const states: unknown[] = [];
      field.addEventListener('blur', () => states.push([field.isConnected, el.dialog?.open]));
      await close(el);
      await drawn();
      expect([states, el.open]).to.deep.equal([[[true, true]], false]);
    });
});
