/** `<vim-keybinds>`: all commands with their keys, up to date. */

import type { Command, KeyContext, Sequence } from 'keynav';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { EngineController } from '../../controllers/engine.js';
import { isComposing, keyOf } from '../../controllers/letter.js';
import { ModalController } from '../../controllers/modal.js';
import type { HideReason } from '../../events.js';
import { scanner } from '../../search/search.js';
import { dialogStyles } from '../dialog.styles.js';
import { listenForOpeners } from '../opener.js';
import { KeyEditor } from './editor.js';
import { changeView, keysView, moveAmong, oneStop, recorderView, textView } from './editor-view.js';
import { activeKeys } from './active-keys.js';
import { keybindsStyles } from './keybinds.styles.js';
import { dom } from '../../dom.js';

/**
 * A dialog with the keys of the page, by group, with a filter for words or keys.
 * @summary Lists keynav's commands and bindings when it opens, and again when they change.
 * @fires vim-show - Before it opens; can be cancelled.
 * @fires vim-after-show - When it is open and its list has the focus.
 * @fires vim-hide - Before it closes; can be cancelled.
 * @fires vim-after-hide - When it is closed and the focus is back.
 * @csspart dialog - The panel.
 * @csspart section - A group of commands.
 * @csspart row - A command with its keys.
 * @csspart key - One key.
 * @csspart change - A button that changes keys.
 * @csspart recorder - The keys that are being recorded.
 * @csspart scope-tag - The region and mode of the listed keys, with `scope="here"`.
 * @csspart own - The reader's own keys as text.
 * @cssproperty --vim-palette-width - The panel's width.
 */
export class VimKeybinds extends LitElement {
  static override styles = [dialogStyles, keybindsStyles];

  /** Whether it is open. */
  @property({ type: Boolean, reflect: true }) open = false;
  @property() label = 'Keybinds';
  /** `here` lists only the keys that are active in the region and mode in which the reader opened it. */
  @property() scope: 'all' | 'here' = 'all';

  @state() private filter = '';
  @query('[part=list]') private readonly list!: HTMLDivElement;
  @query('input') private readonly field!: HTMLInputElement;

  /** The active keys for one rendering; undefined for all keys. */
  #found: ReadonlyMap<string, readonly Sequence[]> | undefined;
  /** The command whose keys are being recorded. */
  #recorded: string | null = null;
  readonly #modal = new ModalController(this, {
    onOpen: () => this.list.focus(),
    onKey: event => this.#onKey(event),
    panel: () => this.#panel(),
  });
  readonly #engine = new EngineController(
    this,
    nav => {
      const undo = this.#modal.offer(nav, 'keys', () => this.open && !this.#isLooking);
      const unwatch = nav.watch(() => this.open && this.requestUpdate());
      if (this.open) this.#look();
      return () => (undo(), unwatch());
    },
    () => ['keys'],
  );

  /** Where the reader was when the dialog opened. */
  #here: KeyContext | undefined;
  /** Whether that is being read, while the dialog must not count as open. */
  #isLooking = false;

  readonly #editor = new KeyEditor(this, () => this.#engine.nav);

  override connectedCallback(): void {
    super.connectedCallback();
    listenForOpeners(this.ownerDocument);
  }

  /** Opens it. */
  show(): void {
    this.#modal.show('keys', () => {
      this.#engine.want();
      // Once the dialog is open, it has the focus.
      this.#look();
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('open') || !this.open) return;
    this.filter = '';
    // It may have been opened by property or attribute.
    if (!this.#here) this.#look();
  }

  /** Closes it and restores the focus. */
  hide(reason: HideReason = 'api'): void {
    this.#modal.hide(reason, () => this.#editor.stop());
  }

  #look(): void {
    const nav = this.#engine.nav;
    this.#isLooking = true;
    this.#here = nav?.keyContext();
    this.#isLooking = false;
  }

  protected override updated(): void {
    if (!this.open) this.#here = undefined;
    const root = this.renderRoot as ShadowRoot;
    const target = this.#editor.target;
    if (target && !this.#recorded) dom(root.querySelector<HTMLElement>('[part=recorder]'))?.focus();
    // The button that was pressed may have been removed with its keys.
    if (!target && this.#recorded && this.open) {
      const name = CSS.escape(this.#recorded);
      dom(root.querySelector<HTMLElement>(`[data-command="${name}"]`) ?? this.list).focus();
    }
    this.#recorded = target?.command ?? null;
    oneStop(root);
  }

  protected override render(): TemplateResult {
    return this.#modal.view();
  }

  #panel(): TemplateResult {
    const nav = this.#engine.nav;
    this.#found = nav && this.#here && this.#isHere ? activeKeys(nav, this.#here) : undefined;
    const groups = this.#groups();
    return html`
      <div part="header">
        <h2>${this.label}</h2>
        ${this.#isHere ? html`<span part="scope-tag">${this.#tag}</span>` : nothing}
        <label for="filter">/</label
        ><input
          id="filter"
          part="filter"
          type="text"
          aria-label="Filter keys"
          autocomplete="off"
          spellcheck="false"
          placeholder="a key or a word"
          @input=${() => (this.filter = this.field.value)}
        />
        ${nav ? html`<button part="edit" type="button" aria-pressed=${this.#editor.isOn} @click=${this.#toggleEditor}>${this.#editor.isOn ? 'Done' : 'Change keys'}</button>` : nothing}
        <button part="close" type="button" aria-label="Close" @click=${() => this.hide('api')}>×</button>
      </div>
      ${nav && this.#editor.isOn ? recorderView(this.#editor, nav) : nothing}
      <p part="status" role="status">${this.#editor.message}</p>
      <div part="list" tabindex="0" role="region" aria-label="Commands and their keys">
        <div class="columns">
          ${groups.map(
            ([group, commands]) =>
              html`<section part="section">
                <h3 part="section-title">${group}</h3>
                <dl>${commands.map(command => this.#rowView(command))}</dl>
              </section>`,
          )}
          ${nav && this.#editor.isOn ? textView(this.#editor, nav) : nothing}
          ${groups.length === 0 ? html`<p part="empty">${this.#nothing()}</p>` : nothing}
        </div>
      </div>
      <div part="footer">
        <span aria-hidden="true"
          >${this.#editor.isOn ? 'j/k move · Enter changes keys · Esc ends' : 'j/k scroll · / filters · Esc closes'}</span
        >
        ${nav ? html`<button part="switch" type="button" role="switch" aria-checked=${nav.characterKeys()} @click=${this.#toggleCharacters}>Single-character keys: ${nav.characterKeys() ? 'on' : 'off'}</button>` : nothing}
      </div>
    `;
  }

  /** Whether it lists only active keys; the editor lists all. */
  get #isHere(): boolean {
    return this.scope === 'here' && !this.#editor.isOn;
  }

  get #tag(): string {
    const { region = '', mode = '' } = this.#here ?? {};
    return [region, mode].filter(Boolean).join(', ');
  }

  #keysOf(command: string): readonly Sequence[] {
    if (this.#found) return this.#found.get(command) ?? [];
    return this.#engine.nav?.keysFor(command) ?? [];
  }

  #nothing(): string {
    if (this.filter.trim()) return `No matching keys for “${this.filter}”`;
    return this.#isHere && this.#here ? 'No keys act here' : 'No keys are bound on this page';
  }

  #rowView({ name, title }: Command): TemplateResult {
    const nav = this.#engine.nav;
    if (!nav) return html``;
    const keys = this.#editor.isOn
      ? changeView(this.#editor, nav, name, title)
      : this.#keysOf(name).map(one => keysView(nav, one));
    return html`<div part="row">
      <dt part="description">${title}</dt>
      <dd>${keys}</dd>
    </div>`;
  }

  /** Returns the commands that have keys, or all in the editor, that match the filter, by group. */
  #groups(): readonly (readonly [string, readonly Command[]])[] {
    const nav = this.#engine.nav;
    // A command that needs an argument can have keys only with <Any>, which the editor cannot record.
    const isListed = ({ name, needsArgument }: Command): boolean =>
      (this.#editor.isOn && !needsArgument) || this.#keysOf(name).length > 0;
    const withKeys = nav?.commands.list().filter(isListed) ?? [];
    const fitting = this.filter.trim() ? this.#filtered(withKeys) : withKeys;
    const groups = new Map<string, Command[]>();
    for (const command of fitting) groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
    return [...groups];
  }

  /** Filters by keys if the filter equals some, otherwise by words. */
  #filtered(commands: readonly Command[]): readonly Command[] {
    const nav = this.#engine.nav;
    const wanted = this.filter.trim();
    const byKeys = commands.filter(({ name }) =>
      this.#keysOf(name).some(keys => keys.join('') === wanted || nav?.print(keys).join('') === wanted),
    );
    if (byKeys.length > 0) return byKeys;
    const entries = commands.map(({ name, title, group }) => ({
      id: name,
      kind: 'command' as const,
      title,
      path: group,
      keywords: this.#keysOf(name)
        .map(keys => nav?.print(keys).join(''))
        .join(' '),
    }));
    const ids = new Set(
      scanner(entries)
        .search(wanted, 200)
        .map(({ entry }) => entry.id),
    );
    return commands.filter(({ name }) => ids.has(name));
  }

  readonly #toggleCharacters = (): void => {
    const nav = this.#engine.nav;
    nav?.setCharacterKeys(!nav.characterKeys());
    this.requestUpdate();
  };

  readonly #toggleEditor = (): void => {
    this.#editor.toggle();
    this.list.scrollTo({ top: 0, behavior: 'instant' });
  };

  #onKey(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    const origin = event.composedPath()[0] as Element;
    const isInField = origin === this.field || dom(origin).localName === 'textarea';
    if (this.#modal.isClosing(event, this.field)) this.#leave(origin);
    else if (origin === this.field && (event.key === 'Enter' || event.key === 'ArrowDown')) this.list.focus();
    else if (isInField || !this.#scrollBy(event)) return event.stopPropagation();
    event.preventDefault();
    event.stopPropagation();
  }

  /** Closes the innermost part: the text, the editor, or the dialog. */
  #leave(origin: Element): void {
    if (dom(origin).localName === 'textarea') return this.list.focus();
    if (!this.#editor.isOn) return this.hide('escape');
    this.#editor.stop();
    this.list.focus();
  }

  #scrollBy(event: KeyboardEvent): boolean {
    const { ctrlKey, altKey, metaKey } = event;
    if (altKey || metaKey) return false;
    const key = keyOf(event);
    if (this.#editor.isOn && !ctrlKey && moveAmong(this.renderRoot as ShadowRoot, key)) return true;
    const half = this.list.clientHeight / 2;
    const steps: Readonly<Record<string, number>> = ctrlKey
      ? { d: half, u: -half }
      : { j: 40, k: -40, d: half, u: -half, g: -Infinity, G: Infinity };
    if (key === '/' && !ctrlKey) return (this.field.focus(), true);
    const step = steps[key];
    if (step === undefined) return false;
    const top = Math.min(this.list.scrollHeight, Math.max(0, this.list.scrollTop + step));
    this.list.scrollTo({ top, behavior: 'instant' });
    return true;
  }
}
