/** Changes the lightness of a colour until it is legible on its backgrounds. */
import { clampChroma, converter, formatHex, interpolate, parse, wcagContrast } from 'culori';

const toOklch = converter('oklch');
const toOklab = converter('oklab');

/** Returns the lowest contrast of a colour with any of the backgrounds. */
export const leastContrast = (color, backgrounds) =>
  Math.min(...backgrounds.map(background => wcagContrast(color, background)));

/** Returns a mix of two colours in OKLab as six-digit hex. `share` is the part of the second colour, from 0 to 1. */
export const mix = (first, second, share) => formatHex(interpolate([toOklab(first), toOklab(second)])(share));

/** Returns a colour, which may be translucent, composited over an opaque one, as six-digit hex. */
export function over(color, background) {
  const top = parse(color);
  const below = parse(background);
  const alpha = top.alpha ?? 1;
  const channel = name => top[name] * alpha + below[name] * (1 - alpha);
  return formatHex({ mode: 'rgb', r: channel('r'), g: channel('g'), b: channel('b') });
}

/**
 * Returns the colour with the nearest lightness whose contrast reaches `target` on every background. Keeps the hue, and the chroma as
 * far as sRGB allows. The colour becomes lighter in dark schemes and darker in light ones. Throws if even white or black fails.
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
