/** Loads a font, or determines why it is not available. */

import { dom } from '../dom.js';

/**
 * The result of `loadFace`. The reasons: `network` if the file of the font did not load, `missing` if neither the page
 * nor the system has the font, `invalid` if the family is not valid CSS.
 */
export type FaceResult =
  | { readonly type: 'ready' }
  | { readonly type: 'failed'; readonly reason: 'network' | 'missing' | 'invalid' };

const systemNames =
  /^(?:ui-[a-z-]+|system-ui|-apple-system|serif|sans-serif|monospace|cursive|fantasy|math)$/i;

/** Returns the first name of a CSS font stack as written, with its quotes; empty for an empty stack. */
export function firstFamily(family: string): string {
  return /^\s*("[^"]*"|'[^']*'|[^,]*)/.exec(family)?.[1]?.trim() ?? '';
}

/**
 * Loads the first font of a CSS stack, regular and bold. Generic families, such as `serif`, and an empty stack are
 * ready immediately. Never rejects.
 */
export async function loadFace(document: Document, family: string): Promise<FaceResult> {
  const first = firstFamily(family);
  if (first === '' || systemNames.test(first)) return { type: 'ready' };
  try {
    const weights = ['400', '700'].map(weight => dom(document).fonts.load(`${weight} 16px ${first}`, 'Aa'));
    const faces = await Promise.all(weights);
    if (faces.flat().length > 0 || isInstalled(document, first)) return { type: 'ready' };
    return { type: 'failed', reason: 'missing' };
  } catch (error) {
    const isInvalid = error instanceof Error && error.name === 'SyntaxError';
    return { type: 'failed', reason: isInvalid ? 'invalid' : 'network' };
  }
}

/**
 * Returns whether the system has the family: whether text in it has another width than in one of two fallbacks. Without
 * a canvas, assumes that it has.
 */
function isInstalled(document: Document, first: string): boolean {
  const context = dom(document).createElement('canvas').getContext('2d');
  if (!context) return true;
  const width = (stack: string): number => {
    context.font = `72px ${stack}`;
    return context.measureText('mWLliI0O&1 quick').width;
  };
  return ['monospace', 'serif'].some(fallback => width(`${first}, ${fallback}`) !== width(fallback));
}
