/** Waits until a font can be drawn. */

/** Whether a face can be drawn: `network` when its file did not load, `missing` when no one has it. */
export type FaceResult =
  | { readonly type: 'ready' }
  | { readonly type: 'failed'; readonly reason: 'network' | 'missing' | 'invalid' };

const systemNames =
  /^(?:ui-[a-z-]+|system-ui|-apple-system|serif|sans-serif|monospace|cursive|fantasy|math)$/i;

/** The first name of a CSS stack as written, quotes and all; empty for an empty stack. */
export function firstFamily(family: string): string {
  return /^\s*("[^"]*"|'[^']*'|[^,]*)/.exec(family)?.[1]?.trim() ?? '';
}

/** Loads the first face of a stack, regular and bold. A family of the system or the site's own is ready at once. */
export async function loadFace(document: Document, family: string): Promise<FaceResult> {
  const first = firstFamily(family);
  if (first === '' || systemNames.test(first)) return { type: 'ready' };
  try {
    const weights = ['400', '700'].map(weight => document.fonts.load(`${weight} 16px ${first}`, 'Aa'));
    const faces = await Promise.all(weights);
    if (faces.flat().length > 0 || isInstalled(document, first)) return { type: 'ready' };
    return { type: 'failed', reason: 'missing' };
  } catch (error) {
    const isInvalid = error instanceof Error && error.name === 'SyntaxError';
    return { type: 'failed', reason: isInvalid ? 'invalid' : 'network' };
  }
}

/** Whether text drawn in the family is as wide as in the fallback, whichever that is: then nobody has the family. */
function isInstalled(document: Document, first: string): boolean {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return true;
  const width = (stack: string): number => {
    context.font = `72px ${stack}`;
    return context.measureText('mWLliI0O&1 quick').width;
  };
  return ['monospace', 'serif'].some(fallback => width(`${first}, ${fallback}`) !== width(fallback));
}
