/** `<vim-font-picker>`: previews fonts, sizes and spacing without losing the reader's place. */

import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ref } from 'lit/directives/ref.js';
import { send } from '../../events.js';
import {
  fontLook,
  fontNumbers,
  fonts as allFonts,
  siteFont,
  withFont,
  type Font,
  type FontChoice,
  type FontLook,
} from '../../looks/index.js';
import { Picker, type Option } from '../picker/picker.js';
import { Samples } from './samples.js';
import { dom } from '../../dom.js';

const NAMES: Readonly<Record<string, string>> = {
  size: 'Size',
  lineHeight: 'Line height',
  letterSpacing: 'Letter spacing',
  wordSpacing: 'Word spacing',
};
const STARTS: Readonly<Record<string, number>> = {
  size: 100,
  lineHeight: 1.6,
  letterSpacing: 0,
  wordSpacing: 0,
};
const STEPS: Readonly<Record<string, number>> = {
  size: 5,
  lineHeight: 0.1,
  letterSpacing: 0.01,
  wordSpacing: 0.05,
};

/**
 * A list of fonts in a dialog, with steps for size, line height and spacing.
 * @summary Previews a font once its face has loaded, keeps everything on Enter, and reverts it if it is closed in another way.
 * @fires vim-font-preview - When a font is previewed.
 * @fires vim-font-change - Before a choice is kept; can be cancelled.
 * @fires vim-font-revert - When a preview is reverted.
 * @fires vim-font-error - When a face fails to load; the previous one stays.
 * @csspart dialog - The panel.
 * @csspart item - A font's row.
 * @csspart controls - The steps below the list.
 * @cssproperty --vim-palette-width - The panel's width.
 */
export class VimFontPicker extends Picker {
  /** The fonts to choose from. */
  @property({ attribute: false }) fonts: readonly Font[] = allFonts;

  protected override readonly dialogName = 'font';
  override label = 'Font';
  #look: FontLook | undefined;
  #stop: (() => void) | undefined;
  /** The fonts whose faces failed to load when they were last previewed. */
  readonly #lost = new Set<string>();
  readonly #samples = new Samples();
  #reading: Element | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#look = fontLook({ document: this.ownerDocument });
    this.#stop = this.#look.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#samples.stop();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // The block being read is found before the dialog opens, which would cover it.
    if (changed.has('open') && this.open)
      this.#reading = dom(this.ownerDocument).elementFromPoint(innerWidth / 2, innerHeight / 3);
  }

  /** The committed choice. */
  get value(): FontChoice {
    return this.#look?.choice.committed ?? siteFont;
  }

  protected override options(): readonly Option[] {
    return [
      { id: siteFont.id, label: 'Site default', detail: 'set by the site' },
      ...this.fonts.map(({ id, label, kind }) => ({ id, label, detail: kind })),
    ];
  }

  protected override kept(): string {
    return this.value.id;
  }

  protected override preview(id: string): void {
    void this.#try(this.#choiceOf(id));
  }

  protected override revert(): void {
    const wasPreviewing = this.#look?.choice.isPreviewing;
    // This also discards a face that is still loading.
    this.#look?.revert(this.#anchor());
    if (wasPreviewing) send(this, 'vim-font-revert', { id: this.value.id });
  }

  protected override commit(id: string): boolean {
    const choice = this.#choiceOf(id);
    if (this.#lost.has(id)) return (this.#complain(choice), false);
    if (!send(this, 'vim-font-change', { id })) return false;
    void this.#keep(choice);
    return true;
  }

  async #keep(choice: FontChoice): Promise<void> {
    const look = this.#look;
    const notice = (text: string): void => this.engine.nav?.page.notice(text);
    const result = await look?.commit(choice, this.#anchor());
    if (result?.type === 'failed') {
      look?.revert();
      this.#fail(choice, result.reason);
      notice(this.message);
    } else if (result?.type === 'shown' && !look?.choice.remembered)
      notice('The font could not be saved: the browser blocks storage');
  }

  protected override sample({ id }: Option): TemplateResult {
    const family = this.fonts.find(font => font.id === id)?.family ?? '';
    return html`<span
      part="sample"
      aria-hidden="true"
      ${ref(el => el && this.#samples.show(el as HTMLSpanElement, family))}
      >Ag</span
    >`;
  }

  protected override controls(): TemplateResult {
    const choice = this.#look?.choice.value ?? siteFont;
    return html`<div part="controls">
      ${fontNumbers.map(({ field, least, most }) => {
        const value = choice[field] ?? STARTS[field] ?? 0;
        const step = STEPS[field] ?? 1;
        const set = (next: number) =>
          this.#step({ ...choice, [field]: Math.round(Math.min(most, Math.max(least, next)) * 100) / 100 });
        return html`<span>${NAMES[field]}</span
          ><button
            type="button"
            aria-label="Less ${NAMES[field]?.toLowerCase()}"
            @click=${() => set(value - step)}
          >
            −</button
          ><output>${value}</output
          ><button
            type="button"
            aria-label="More ${NAMES[field]?.toLowerCase()}"
            @click=${() => set(value + step)}
          >
            +
          </button>`;
      })}
    </div>`;
  }

  #step(choice: FontChoice): void {
    void this.#try(choice).then(() => this.requestUpdate());
  }

  async #try(choice: FontChoice): Promise<void> {
    const result = await this.#look?.preview(choice, this.#anchor());
    if (result?.type === 'failed') {
      this.#fail(choice, result.reason);
    } else if (result?.type === 'shown') {
      this.#lost.delete(choice.id);
      this.message = '';
      send(this, 'vim-font-preview', { id: choice.id });
    }
  }

  #fail(choice: FontChoice, reason: string): void {
    this.#lost.add(choice.id);
    this.#complain(choice);
    send(this, 'vim-font-error', { id: choice.id, reason });
  }

  #complain({ id, family }: FontChoice): void {
    const label = this.fonts.find(font => font.id === id)?.label ?? family;
    this.message = `${label} cannot be loaded`;
  }

  /** Returns a font with the current size and spacing. */
  #choiceOf(id: string): FontChoice {
    const now = this.#look?.choice.value ?? siteFont;
    const font = this.fonts.find(one => one.id === id);
    return font ? withFont(now, font) : { ...now, id: siteFont.id, family: siteFont.family };
  }

  #anchor(): { anchor: Element | null } {
    const main = this.engine.nav?.page.regions.named('main');
    const current = main ? (this.engine.nav?.page.items.current(main) as Element | null) : null;
    return { anchor: current ?? this.#reading };
  }
}
