/** Checks that the fields of a form may have the names of all members of the DOM around what the palette reads. */

import { expect } from '@open-wc/testing';
import { html } from 'lit';
import './define.js';
import { drawn, pressKeys, until } from '../test/real.js';
import { clearStage, seen, stage } from '../test/stage.js';
import { dom } from './dom.js';
import type { VimPalette } from './elements/palette/palette.js';

/** Returns the names of all members that a form has. */
function names(): string[] {
  const all = new Set<string>();
  for (let at: unknown = HTMLFormElement.prototype; at; at = Object.getPrototypeOf(at))
    for (const name of Object.getOwnPropertyNames(at)) all.add(name);
  return [...all];
}

/** Looks for a heading in a form that scrolls and has the focus, and gives up; returns what was seen on the way. */
async function lookForHeading(fields: readonly string[]): Promise<unknown[]> {
  const page = await stage(
    html`<main></main>
      <vim-palette label="Palette"></vim-palette>`,
  );
  const el = page.querySelector('vim-palette') as VimPalette;
  // lit itself reads members of the nodes in a template.
  (page.querySelector('main') as HTMLElement).innerHTML = `
    <form tabindex="0" style="overflow: auto; height: 200px">
      ${fields.map(name => `<input type="hidden" name="${name}">`).join('')}
      <h1 id="top">Title</h1><p style="height: 900px">Text</p>
      <h2 id="far">Far</h2><p style="height: 900px">Text</p>
    </form>`;
  const form = page.querySelector('form') as HTMLFormElement;
  // The prototypes' members, which no field can hide.
  const isFocused = () => document.activeElement === form;
  const scrolled = () =>
    Object.getOwnPropertyDescriptor(Element.prototype, 'scrollTop')?.get?.call(form) as number;
  HTMLElement.prototype.focus.call(form);
  Element.prototype.scrollTo.call(form, 0, 30);
  await el.updateComplete;
  await el.show('headings');
  await until(() => seen(el).rows.length > 0, 'headings are listed');
  const rows = seen(el).rows;
  await pressKeys('<Down>');
  await until(() => scrolled() > 300, 'the heading is shown');
  await pressKeys('<Esc><Esc>');
  await until(() => !el.open, 'the palette is closed');
  await drawn();
  return [rows, isFocused(), scrolled()];
}

describe('fields with the names of members', () => {
  beforeEach(() => window.focus());
  afterEach(clearStage);

  for (const [how, fields] of [
    ['as a page without them', ['title-of-book']],
    ['with all of them', names()],
  ] as const)
    it(`change nothing of what the palette does: ${how}`, async () => {
      expect(await lookForHeading(fields)).to.deep.equal([['# Title', '## Far'], true, 30]);
    });

  it('are not read by dom', () => {
    const form = document.createElement('form');
    form.innerHTML = '<input name=children><input name=scrollTop>';
    expect([...dom(form).children].length).to.equal(2);
    expect(dom(form).scrollTop).to.equal(0);
  });
});
