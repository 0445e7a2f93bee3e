/** A page whose bindings say what ran, on which the keys of a layout are pressed. */

import { expect } from '@open-wc/testing';
import { bind, type BindOptions } from '../../src/keys.js';
import { keydownsOf, type Fields } from './keydown.js';
import type { Layout, Stroke } from './layout.js';
import { CHARACTERS } from './names.js';

/** What became of an event that ran nothing and was not prevented. */
export const LEFT = 'left alone';
/** What became of an event that ran nothing and was prevented. */
export const TAKEN = 'taken';

/** Where keys are pressed. */
export interface BoundPage {
  /** Says what an event ran, each with its count, or what else became of it. */
  press(event: Event): string;
}

const ends: (() => void)[] = [];

/** A page where these keys are bound, each to say its own name. */
export function pageWith(keys: readonly string[], options: BindOptions = {}): BoundPage {
  const el = document.body.appendChild(document.createElement('div'));
  const ran: string[] = [];
  const keymap = keys.map(name => {
    const run = (_event: Event, { count }: { readonly count: number }) => ran.push(`${count || ''}${name}`);
    return [name, run] as const;
  });
  const stop = bind(el, Object.fromEntries(keymap), { apple: false, ...options });
  ends.push(() => el.remove(), stop);
  const press = (event: Event): string => {
    ran.length = 0;
    el.dispatchEvent(event);
    if (ran.length === 0) return event.defaultPrevented ? TAKEN : LEFT;
    return ran.join(' ') + (event.defaultPrevented ? '' : ', not prevented');
  };
  return { press };
}

/** A page where all of ASCII is bound, digits too, and what else is named. */
export function fullPage(layout: Layout, others: readonly string[] = []): BoundPage {
  return pageWith([...CHARACTERS, ...others], { apple: layout.isMac });
}

/** Takes away every page that was made. */
export function leavePages(): void {
  for (const end of ends.splice(0)) end();
}

/** Presses strokes; says of each that did something else than expected what it did, a line each. */
export function mistakes(
  page: BoundPage,
  strokes: readonly Stroke[],
  expected: (stroke: Stroke) => string,
  more?: Fields,
): string {
  expect(strokes, 'something to press').not.to.have.length(0);
  let lines = '';
  for (const stroke of strokes)
    for (const event of keydownsOf(stroke, more)) {
      const { layout, level, code, key } = stroke;
      const [became, wanted] = [page.press(event), expected(stroke)];
      if (became !== wanted)
        lines += `${layout.name}, ${level} ${code} typing ${key}: ${became}, not ${wanted}\n`;
    }
  return lines;
}

/** Finds no mistakes on any of these layouts, or shows all of them. */
export function expectAll(layouts: readonly Layout[], mistakesOf: (layout: Layout) => string): void {
  expect(layouts.map(mistakesOf).join('')).to.equal('');
}
