/** Determines which key a person means who presses a key of a layout. */

import { us } from './us.js';
import { keydownsOf } from './keydown.js';
import { strokesOf, type Layout, type Stroke } from './layout.js';
import { ASCII, nameOf } from './names.js';
import { LEFT } from './page.js';

/** Returns the lowercase letter of a US keyboard at the position of a stroke, or an empty string if there is none. */
export function letterAt({ code }: Stroke): string {
  return code.startsWith('Key') ? code.slice(3).toLowerCase() : '';
}

/** Whether a stroke types a letter of the layout's own script, if that is not Latin. */
export function isForeign({ layout, level, key }: Stroke): boolean {
  return (level === 'plain' || level === 'shift') && layout.letters?.test(key) === true;
}

/** Returns the binding that a stroke must run if all of ASCII is bound, or `LEFT` if it must run none. */
export function meant(stroke: Stroke): string {
  if (ASCII.includes(stroke.key)) return nameOf(stroke.key);
  return isForeign(stroke) ? nameOf(inUs(stroke)) : LEFT;
}

/** Returns the event of the key that types a character on a layout, or that is at its position, without AltGr or Option. */
export function eventFor(layout: Layout, character: string): Event {
  const strokes = strokesOf(layout, 'plain', 'shift');
  const stroke =
    strokes.find(({ key }) => key === character) ??
    strokes.find(candidate => inUs(candidate) === character && isForeign(candidate));
  return keydownsOf(stroke as Stroke)[0] as Event;
}

function inUs({ level, code }: Stroke): string {
  return us.levels[level]?.get(code) ?? '';
}
