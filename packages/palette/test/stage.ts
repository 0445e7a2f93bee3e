/** A small page of its own for each test of an element, with an engine where it asks for one. */

import { fixture } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { keynav, type Keynav } from 'keynav';
import { later as atEnd, undoAll } from '../../keynav/test/at-end.js';
import type { VimPalette } from '../src/index.js';

export { atEnd };

/** For `afterEach`: stops what a test started and forgets what it stored. */
export function clearStage(): void {
  undoAll();
  localStorage.clear();
  sessionStorage.clear();
}

/** An engine on the test's document. */
export function startEngine(): Keynav {
  const nav = keynav();
  atEnd(nav.start());
  return nav;
}

/** Draws a page inside the document; gives back its outermost element. */
export async function stage(content: TemplateResult): Promise<HTMLElement> {
  return await fixture<HTMLElement>(html`<div>${content}</div>`);
}

/** The style sheet of all themes, while the tests of a file run. */
export async function withThemes(): Promise<() => void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = new URL('../src/themes/all.css', import.meta.url).href;
  const loaded = new Promise(resolve => link.addEventListener('load', resolve));
  document.head.append(link);
  await loaded;
  return () => link.remove();
}

/** What can be seen of an open palette. */
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
