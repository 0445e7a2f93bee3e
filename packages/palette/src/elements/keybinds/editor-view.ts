/** The views for changing keys: the recorder, the buttons, and the reader's own keys as text. */

import type { Keynav, Sequence } from 'keynav';
import { html, nothing, type TemplateResult } from 'lit';
import type { KeyEditor } from './editor.js';
import { dom } from '../../dom.js';

/** Returns the recorder: the keys pressed so far, and buttons to keep or cancel them. */
export function recorderView(editor: KeyEditor, nav: Keynav): TemplateResult | typeof nothing {
  const { target, keys } = editor;
  if (!target) return nothing;
  return html`<div part="recorder" tabindex="-1" role="group" aria-label="New keys for ${target.title}">
    <p>
      <strong>${target.title}</strong>:
      ${keys.length > 0 ? keysView(nav, keys) : html`<em>press the new keys</em>`}
    </p>
    <p class="hint">Enter saves · Esc cancels · Backspace removes the last key · Tab moves to the buttons</p>
    <button type="button" ?disabled=${keys.length === 0} @click=${() => editor.save()}>Save</button>
    ${target.replaced ? html`<button type="button" @click=${() => editor.remove()}>Remove ${nav.print(target.replaced).join(' ')}</button>` : nothing}
    <button type="button" @click=${() => editor.cancel()}>Cancel</button>
  </div>`;
}

/** Returns the reader's own keys as lines of text, which can be copied and edited. */
export function textView(editor: KeyEditor, nav: Keynav): TemplateResult {
  const area = (event: Event): HTMLTextAreaElement =>
    dom(dom(event.target as Element).parentElement)?.querySelector('textarea') as HTMLTextAreaElement;
  return html`<div part="own">
    <label for="lines"
      >Your own keys as text: <code>map zz move.last</code>, <code>map q 5j</code>,
      <code>unmap f</code></label
    >
    <textarea
      id="lines"
      rows="4"
      autocomplete="off"
      spellcheck="false"
      .value=${nav.readerKeys.text()}
    ></textarea>
    <button type="button" @click=${(event: Event) => editor.load(area(event).value)}>
      Import these lines
    </button>
    <button type="button" @click=${(event: Event) => nav.page.copy(area(event).value, 'your keys')}>
      Copy
    </button>
    <button type="button" ?disabled=${nav.readerKeys.size === 0} @click=${() => editor.reset()}>
      Remove all my keys
    </button>
  </div>`;
}

/** Returns a sequence as key caps, with its words for screen readers. */
export function keysView(nav: Keynav, keys: Sequence): TemplateResult {
  return html`<span
    ><span class="spoken">${nav.speak(keys)}</span
    ><span dir="ltr" aria-hidden="true"
      >${nav.print(keys).map(key => html`<kbd part="key">${key}</kbd>`)}</span
    ></span
  >`;
}

/** Returns the keys of a command as buttons that change them, and a button that adds keys. */
export function changeView(editor: KeyEditor, nav: Keynav, command: string, title: string): TemplateResult {
  const view = (does: string, shown: unknown, replaced?: Sequence): TemplateResult =>
    html`<button
      part="change"
      type="button"
      data-command=${command}
      @click=${() => void editor.record({ command, title, replaced })}
    >
      <span class="spoken">${does}: ${title}</span><span dir="ltr" aria-hidden="true">${shown}</span>
    </button>`;
  const caps = (keys: Sequence): unknown => nav.print(keys).map(key => html`<kbd part="key">${key}</kbd>`);
  return html`${nav
    .keysFor(command)
    .map(keys => view(`Change ${nav.speak(keys)}`, caps(keys), keys))}${view('Add keys', '+')}`;
}

/** Makes one of the buttons the tab stop: the one with the focus, otherwise the first. */
export function oneStop(root: ShadowRoot): void {
  const all = buttonsIn(root);
  const current = all.find(button => button === root.activeElement) ?? all[0];
  for (const button of all) dom(button).tabIndex = button === current ? 0 : -1;
}

/** Moves the focus among the buttons by `j` and `k`, arrows, `g` and `G`; returns false for other keys. */
export function moveAmong(root: ShadowRoot, key: string): boolean {
  const all = buttonsIn(root);
  const here = all.findIndex(button => button === root.activeElement);
  const to: Readonly<Record<string, number>> = {
    j: here + 1,
    ArrowDown: here + 1,
    k: here - 1,
    ArrowUp: here - 1,
    g: 0,
    G: all.length - 1,
  };
  const wanted = to[key];
  if (wanted === undefined) return false;
  dom(all[Math.min(all.length - 1, Math.max(0, wanted))])?.focus();
  oneStop(root);
  return true;
}

function buttonsIn(root: ShadowRoot): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[part=change]')];
}
