/** A page for each test of an element, and an engine if the test needs one. */

import { fixture } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { keynav, type Keynav } from 'keynav';
import { later as atEnd, undoAll } from '../../keynav/test/at-end.js';
import type { VimPalette } from '../src/index.js';

export { atEnd };

/** Undoes what a test did and clears its storage. Use it in `afterEach`. */
export function clearStage(): void {
  undoAll();
  localStorage.clear();
  sessionStorage.clear();
}

/** Starts an engine on the document until the end of the test. */
export function startEngine(): Keynav {
  const nav = keynav();
  atEnd(nav.start());
  return nav;
}

/** Renders content into the document, and resolves with the element that contains it. */
export async function stage(content: TemplateResult): Promise<HTMLElement> {
  return await fixture<HTMLElement>(html`<div>${content}</div>`);
}

/** Adds the style sheet of all themes. Resolves, when it has loaded, with a function that removes it. */
export async function withThemes(): Promise<() => void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = new URL('../src/themes/all.css', import.meta.url).href;
  const loaded = new Promise(resolve => link.addEventListener('load', resolve));
  document.head.append(link);
  await loaded;
  return () => link.remove();
}

/** Returns what a reader sees of an open palette: its field, rows, labels, current row, mode tag and announcements. */
export function seen(el: VimPalette) {
  const root = el.shadowRoot as ShadowRoot;
  const all = (selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)];
  const text = (node: Element | null | undefined): string =>
    (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return {
    root,
    all,
    get field(): HTMLInputElement {
      return root.querySelector('input') as HTMLInputElement;
    },
    get rows(): string[] {
      return all('[role=option]').map(row => text(row.querySelector('[part=title]')));
    },
    get labels(): string[] {
      return all('[part~=group-label]').map(text);
    },
    get current(): string {
      return text(root.querySelector('[aria-selected=true] [part=title]'));
    },
    get tag(): string {
      return text(root.querySelector('[part=mode-tag]'));
    },
    part: (name: string): string => text(root.querySelector(`[part~="${name}"]`)),
    get spoken(): string {
      return all('[role=status]').map(text).join('');
    },
  };
}
