/** Lifts a colour until it is legible on its backgrounds, by lightness alone. */
import { clampChroma, converter, formatHex, interpolate, parse, wcagContrast } from 'culori';

const toOklch = converter('oklch');
const toOklab = converter('oklab');

/** The least contrast of a colour against several backgrounds. */
export const leastContrast = (color, backgrounds) =>
  Math.min(...backgrounds.map(background => wcagContrast(color, background)));

/** A mix of two colours in OKLab as six-digit hex; `share` is how much of the second. */
export const mix = (first, second, share) => formatHex(interpolate([toOklab(first), toOklab(second)])(share));

/** A colour that may be see-through, laid over an opaque one, as six-digit hex. */
export function over(color, background) {
  const top = parse(color);
  const below = parse(background);
  const alpha = top.alpha ?? 1;
  const channel = name => top[name] * alpha + below[name] * (1 - alpha);
  return formatHex({ mode: 'rgb', r: channel('r'), g: channel('g'), b: channel('b') });
}

/**
 * The colour nearest in lightness that reaches `target` on every background, with the same hue and as much of its
 * chroma as sRGB holds. Goes lighter on dark schemes and darker on light ones; throws when even white or black fails.
 */
export function lift(color, backgrounds, target, scheme) {
  if (leastContrast(color, backgrounds) >= target) return formatHex(color);
  const own = toOklch(color);
  const step = scheme === 'dark' ? 0.001 : -0.001;
  for (let l = own.l + step; l > -0.001 && l < 1.001; l += step) {
    const lightness = Math.min(1, Math.max(0, l));
    const lifted = formatHex(clampChroma({ ...own, l: lightness }, 'oklch', 'rgb'));
    if (leastContrast(lifted, backgrounds) >= target) return lifted;
  }
  throw new Error(`${color} cannot reach ${target} on ${backgrounds.join(', ')}`);
}
