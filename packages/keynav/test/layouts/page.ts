/** A page whose bindings record what ran, on which tests press the keys of a layout. */

import { expect } from '@open-wc/testing';
import { bind, type BindOptions } from '../../src/keys.js';
import { keydownsOf, type Fields } from './keydown.js';
import type { Layout, Stroke } from './layout.js';
import { CHARACTERS } from './names.js';

/** The result of an event that ran nothing and was not prevented. */
export const LEFT = 'not handled';
/** The result of an event that ran nothing and was prevented. */
export const TAKEN = 'prevented';

/** A page on which keys are bound. */
export interface BoundPage {
  /** Dispatches an event. Returns the bindings that ran, each after its count, or else `LEFT` or `TAKEN`. */
  press(event: Event): string;
}

const cleanups: (() => void)[] = [];

/** Returns a page on which these keys are bound, each to a function that records its notation. */
export function pageWith(keys: readonly string[], options: BindOptions = {}): BoundPage {
  const el = document.body.appendChild(document.createElement('div'));
  const ran: string[] = [];
  const keymap = keys.map(name => {
    const run = (_event: Event, { count }: { readonly count: number }) => ran.push(`${count || ''}${name}`);
    return [name, run] as const;
  });
  const stop = bind(el, Object.fromEntries(keymap), { apple: false, ...options });
  cleanups.push(() => el.remove(), stop);
  const press = (event: Event): string => {
    ran.length = 0;
    el.dispatchEvent(event);
    if (ran.length === 0) return event.defaultPrevented ? TAKEN : LEFT;
    return ran.join(' ') + (event.defaultPrevented ? '' : ', not prevented');
  };
  return { press };
}

/** Returns a page on which all of ASCII is bound, including digits, and `others` besides. */
export function fullPage(layout: Layout, others: readonly string[] = []): BoundPage {
  return pageWith([...CHARACTERS, ...others], { apple: layout.isMac });
}

/** Removes all pages. Use it in `afterEach`. */
export function leavePages(): void {
  for (const cleanup of cleanups.splice(0)) cleanup();
}

/** Presses strokes. Returns one line for each whose result was not the expected one, or an empty string. */
export function mistakes(
  page: BoundPage,
  strokes: readonly Stroke[],
  expected: (stroke: Stroke) => string,
  fields?: Fields,
): string {
  expect(strokes, 'the strokes').not.to.have.length(0);
  let lines = '';
  for (const stroke of strokes)
    for (const event of keydownsOf(stroke, fields)) {
      const { layout, level, code, key } = stroke;
      const [result, correct] = [page.press(event), expected(stroke)];
      if (result !== correct)
        lines += `${layout.name}, ${level} ${code} typing ${key}: ${result} instead of ${correct}\n`;
    }
  return lines;
}

/** Fails with the mistakes on all of these layouts, if there are any. */
export function expectAll(layouts: readonly Layout[], mistakesOf: (layout: Layout) => string): void {
  expect(layouts.map(mistakesOf).join('')).to.equal('');
}
