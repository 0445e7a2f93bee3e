/** Checks how the palette opens and closes, and its content while it is open. */

import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../define.js';
import { five, item, ran } from '../../../test/items.js';
import { drawn, pressKeys, until } from '../../../test/real.js';
import { atEnd, clearStage, seen, stage, startEngine, withThemes } from '../../../test/stage.js';
import type { Item } from '../../items/item.js';
import type { VimPalette } from './palette.js';

const items = five.slice(0, 3);

async function palette(own: readonly Item[] = items): Promise<VimPalette> {
  const page = await stage(html`
    <main>
      <h1 id="top">Title</h1>
      <p><a id="link" href="#top">A link</a></p>
    </main>
    <button id="opener">Open</button>
    <vim-palette label="Palette" .items=${own}><p slot="header">Welcome</p></vim-palette>
  `);
  const el = page.querySelector('vim-palette') as VimPalette;
  await el.updateComplete;
  return el;
}

async function opened(own?: readonly Item[]): Promise<VimPalette> {
  const el = await palette(own);
  el.show();
  await drawn();
  return el;
}

const isFieldFocused = (el: VimPalette): boolean => el.shadowRoot?.activeElement === seen(el).field;
const opener = (): HTMLButtonElement => document.querySelector('#opener') as HTMLButtonElement;

describe('the palette', () => {
  let unload: () => void;
  before(async () => {
    unload = await withThemes();
    document.documentElement.lang = 'en';
    document.title = 'Test';
  });
  after(() => unload());
  beforeEach(() => void (ran.length = 0));
  afterEach(clearStage);

  it('is accessible closed, open, empty and in a mode', async () => {
    const el = await palette();
    await expect(el).to.be.accessible();
    el.show();
    await drawn();
    await expect(el).to.be.accessible();
    await pressKeys('zzzz');
    await until(() => seen(el).rows.length === 0, 'nothing is found');
    await expect(el).to.be.accessible();
    el.hide();
    el.show('ex');
    await drawn();
    await expect(el).to.be.accessible();
    el.hide();
  });

  it('opens by its method with the focus in the field and rows rendered', async () => {
    const el = await opened();
    expect(el.open).to.equal(true);
    expect(el.hasAttribute('open')).to.equal(true);
    expect(isFieldFocused(el)).to.equal(true);
    expect(seen(el).rows).to.deep.equal(['Alpha', 'Beta', 'Gamma']);
    expect(seen(el).labels).to.deep.equal(['Own']);
    expect(seen(el).current).to.equal('Alpha');
  });

  it('opens by its key, and lists the commands of the engine with their keys', async () => {
    const el = await palette();
    startEngine();
    (document.querySelector('#link') as HTMLElement).focus();
    await pressKeys('<C-p>');
    await until(() => el.open && isFieldFocused(el), 'the palette is open');
    expect(seen(el).rows.length).to.be.above(5);
    await pressKeys('halfpage');
    expect(el.shadowRoot?.querySelector('[part~=keys] kbd') !== null).to.equal(true);
    await pressKeys('<Esc>');
    expect(el.open).to.equal(false);
    expect(document.activeElement?.id).to.equal('link');
  });

  it('opens by attribute in HTML, and by property, and closes by both', async () => {
    const page = await stage(html`<vim-palette open .items=${items}></vim-palette>`);
    const el = page.querySelector('vim-palette') as VimPalette;
    await drawn();
    expect(el.dialog?.open).to.equal(true);
    expect(isFieldFocused(el)).to.equal(true);
    expect(seen(el).rows).to.deep.equal(['Alpha', 'Beta', 'Gamma']);
    el.removeAttribute('open');
    await drawn();
    expect(el.dialog?.open).to.equal(false);
    el.open = true;
    await drawn();
    expect(seen(el).current).to.equal('Alpha');
    el.open = false;
    await drawn();
    expect(seen(el).rows).to.deep.equal([]);
  });

  it('applies the last of several calls of show and hide', async () => {
    const el = await palette();
    el.show();
    el.hide();
    await drawn();
    expect(el.dialog?.open).to.equal(false);
    expect(el.open).to.equal(false);
    el.show();
    await drawn();
    el.hide();
    el.show();
    await drawn();
    expect(el.dialog?.open).to.equal(true);
    expect(isFieldFocused(el)).to.equal(true);
  });

  it('does not open or move the focus if vim-show is cancelled', async () => {
    const el = await palette();
    opener().focus();
    el.addEventListener('vim-show', event => event.preventDefault());
    el.show();
    await drawn();
    expect(el.open).to.equal(false);
    expect(document.activeElement === opener()).to.equal(true);
  });

  it('stays open if vim-hide is cancelled', async () => {
    const el = await opened();
    el.addEventListener('vim-hide', event => event.preventDefault(), { once: true });
    await pressKeys('<Esc>');
    await drawn();
    expect(el.dialog?.open).to.equal(true);
  });

  it('fires events when it opens and closes, with the reason', async () => {
    const el = await palette();
    const events: string[] = [];
    for (const type of ['vim-show', 'vim-after-show', 'vim-hide', 'vim-after-hide'] as const)
      el.addEventListener(type, ({ detail }) =>
        events.push(`${type} ${(detail as { reason?: string } | undefined)?.reason ?? ''}`.trim()),
      );
    el.show();
    await drawn();
    await pressKeys('<Esc>');
    expect(events).to.deep.equal(['vim-show', 'vim-after-show', 'vim-hide escape', 'vim-after-hide']);
  });

  it('does not close by a click on the backdrop that started inside it', async () => {
    const el = await opened();
    seen(el).field.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    el.dialog?.click();
    expect(el.open).to.equal(true);
    seen(el)
      .root.querySelector('[part~=list]')
      ?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    el.dialog?.click();
    expect(el.open).to.equal(true);
  });

  it('opens and runs an item only once after it is removed and inserted again', async () => {
    const el = await palette();
    startEngine();
    const parent = el.parentElement as HTMLElement;
    el.show();
    await drawn();
    el.remove();
    expect(el.open).to.equal(false);
    parent.append(el);
    await drawn();
    expect(el.dialog?.open).to.equal(false);
    let shown = 0;
    el.addEventListener('vim-show', () => shown++);
    await pressKeys('<C-p>');
    await until(() => el.open, 'it is open');
    await pressKeys('Beta<CR>');
    expect([shown, ran]).to.deep.equal([1, ['Beta']]);
  });

  it('lets the page receive keys while closed, but not while open', async () => {
    const el = await opened();
    const received: string[] = [];
    const record = (event: KeyboardEvent): void => void received.push(event.key);
    document.addEventListener('keydown', record);
    atEnd(() => document.removeEventListener('keydown', record));
    await pressKeys('jk');
    expect(received).to.deep.equal([]);
    expect(seen(el).field.value).to.equal('jk');
    await pressKeys('<Esc>');
    await pressKeys('j');
    expect(received).to.deep.equal(['j']);
  });

  it('renders no rows while closed, and only a few of ten thousand while open', async () => {
    const many = Array.from({ length: 10_000 }, (_, i) => item(`Row ${i}`));
    const el = await palette(many);
    expect(seen(el).all('[role=option]')).to.have.length(0);
    el.show();
    await drawn();
    expect(seen(el).rows.length).to.be.within(5, 60);
    await pressKeys('<C-End>');
    await until(() => seen(el).current === 'Row 9999', 'the last row is current');
    await drawn();
    expect(seen(el).rows.length).to.be.within(5, 60);
    el.hide();
    await drawn();
    expect(seen(el).all('[role=option]')).to.have.length(0);
  });

  it('shows the header slot until something is typed', async () => {
    const el = await opened();
    const header = seen(el).root.querySelector('slot[name=header]') as HTMLSlotElement;
    expect(header.checkVisibility()).to.equal(true);
    expect(header.assignedElements()[0]?.textContent).to.equal('Welcome');
    await pressKeys('a');
    await drawn();
    expect(header.checkVisibility()).to.equal(false);
  });

  it('renders a button with opener="auto" if nothing else opens it', async () => {
    const page = await stage(html`<vim-palette opener="auto" label="Menu"></vim-palette>`);
    const el = page.querySelector('vim-palette') as VimPalette;
    await drawn();
    const button = seen(el).root.querySelector<HTMLElement>('[part=opener]') as HTMLElement;
    expect(button.getBoundingClientRect().height).to.be.at.least(24);
    button.focus();
    button.click();
    await drawn();
    expect(isFieldFocused(el)).to.equal(true);
    await pressKeys('<Esc>');
    expect(el.shadowRoot?.activeElement === button).to.equal(true);
  });

  it('and the other elements use no left or right in their styles', async () => {
    for (const name of [
      'vim-palette',
      'vim-theme-picker',
      'vim-font-picker',
      'vim-keybinds',
      'vim-which-key',
    ]) {
      const { elementStyles } = customElements.get(name) as unknown as {
        elementStyles: { cssText: string }[];
      };
      const text = elementStyles.map(style => style.cssText).join('');
      expect(
        /(?:margin|padding|border|text-align)[-:]\s*(?:left|right)|[\s;{](?:left|right)\s*:/.exec(text)?.[0],
        name,
      ).to.equal(undefined);
    }
  });
});
