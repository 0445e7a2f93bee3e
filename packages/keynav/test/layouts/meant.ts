/** What a person means who presses a key of a layout. */

import { us } from './us.js';
import { keydownsOf } from './keydown.js';
import { strokesOf, type Layout, type Stroke } from './layout.js';
import { ASCII, nameOf } from './names.js';
import { LEFT } from './page.js';

/** The small letter of a US keyboard at a position; empty where it has none. */
export function letterAt({ code }: Stroke): string {
  return code.startsWith('Key') ? code.slice(3).toLowerCase() : '';
}

/** Whether a stroke types a letter of the layout's own script, and its key no ASCII. */
export function isForeign({ layout, level, key }: Stroke): boolean {
  return (level === 'plain' || level === 'shift') && layout.letters?.test(key) === true;
}

/** The binding that a stroke runs where all of ASCII is bound. */
export function meant(stroke: Stroke): string {
  if (ASCII.includes(stroke.key)) return nameOf(stroke.key);
  return isForeign(stroke) ? nameOf(inUs(stroke)) : LEFT;
}

/** The event with which a layout gives a character, without AltGr or Option. */
export function eventFor(layout: Layout, character: string): Event {
  const strokes = strokesOf(layout, 'plain', 'shift');
  const stroke =
    strokes.find(({ key }) => key === character) ??
    strokes.find(one => inUs(one) === character && isForeign(one));
  return keydownsOf(stroke as Stroke)[0] as Event;
}

function inUs({ level, code }: Stroke): string {
  return us.levels[level]?.get(code) ?? '';
}
