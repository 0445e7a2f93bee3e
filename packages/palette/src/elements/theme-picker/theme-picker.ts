/** `<vim-theme-picker>`: previews themes while the reader moves through their list. */

import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ref } from 'lit/directives/ref.js';
import { send } from '../../events.js';
import { themeLook, type ThemeLook } from '../../looks/index.js';
import { themes as allThemes, type Theme } from '../../themes/index.js';
import { Picker, type Option } from '../picker/picker.js';
import { dom } from '../../dom.js';

/**
 * A list of themes in a dialog.
 * @summary Previews the current theme, keeps it on Enter, and reverts it if it is closed in another way.
 * @fires vim-theme-preview - When a theme is previewed.
 * @fires vim-theme-change - Before a theme is kept; can be cancelled.
 * @fires vim-theme-revert - When a preview is reverted.
 * @csspart dialog - The panel.
 * @csspart item - A theme's row.
 * @csspart swatch - Its colours.
 * @cssproperty --vim-palette-width - The panel's width.
 */
export class VimThemePicker extends Picker {
  /** The themes to choose from. */
  @property({ attribute: false }) themes: readonly Theme[] = allThemes;
  /** The ids of the light and the dark theme that `system` stands for. */
  @property() system = 'light dark';

  protected override readonly dialogName = 'theme';
  override label = 'Theme';
  #look: ThemeLook | undefined;
  #stop: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const [light = 'light', dark = 'dark'] = this.system.split(/\s+/);
    this.#look = themeLook({
      document: this.ownerDocument,
      pair: { light, dark },
      known: this.themes.map(({ id }) => id),
    });
    this.#stop = this.#look.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  /** The id of the committed theme; `system` if it follows the system. */
  get value(): string {
    return this.#look?.choice.committed ?? 'system';
  }

  protected override options(): readonly Option[] {
    return [
      { id: 'system', label: 'System', detail: 'follows the system' },
      ...this.themes.map(({ id, label, scheme }) => ({ id, label, detail: scheme })),
    ];
  }

  protected override kept(): string {
    return this.value;
  }

  protected override preview(id: string): void {
    this.#look?.choice.preview(id);
    send(this, 'vim-theme-preview', { id });
  }

  protected override revert(): void {
    if (!this.#look?.choice.isPreviewing) return;
    this.#look.choice.revert();
    send(this, 'vim-theme-revert', { id: this.value });
  }

  protected override commit(id: string): boolean {
    if (!send(this, 'vim-theme-change', { id })) return false;
    const isRemembered = this.#look?.choice.commit(id) ?? false;
    if (!isRemembered)
      this.engine.nav?.page.notice('The theme could not be saved: the browser blocks storage');
    return true;
  }

  protected override sample({ id }: Option): TemplateResult {
    const colours = this.themes.find(theme => theme.id === id)?.swatches ?? [];
    return html`<span part="swatch" aria-hidden="true"
      >${colours.map(colour => html`<span ${ref(el => el && dom(el as HTMLElement).style.setProperty('background', colour))}></span>`)}</span
    >`;
  }
}
