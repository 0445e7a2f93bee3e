/** How much text each part of a page has, links and landmarks not counted. */

import { atOnce } from '../dom/slices.js';
import { ASIDE } from './landmarks.js';

/** Letters by element: of the root and of every element in it that has some. */
export type Prose = ReadonlyMap<Element, number>;

/** Shorter pieces are labels and numbers, of which lists of links have many. */
const RUN = 25;
/** Text of these tags is not counted; asking the whole selector of each element would take longer than the rest. */
const LEFT_OUT = /^(?:a|header|footer|nav|aside|script|style|template|noscript|dialog)$/;
/** So many nodes are counted between two chances to stop. */
const SLICE = 2000;
/** A page with more elements is counted ahead, while the browser is idle: at the first key it would take most of the time. */
const LARGE = 20_000;

/** What was counted ahead, with the number of elements that the page had then. */
const ahead = new WeakMap<Element, { readonly prose: Prose; readonly elements: number }>();

/** The letters in a body: what was counted ahead if the page still has as many elements, otherwise counted now. */
export function proseOf(body: HTMLElement): Prose {
  const known = ahead.get(body);
  if (known?.elements === body.getElementsByTagName('*').length) return known.prose;
  return atOnce(countProse(body));
}

/** Counts the text of a large page while the browser is idle, until the signal is aborted; a small page is left alone. */
export function countAhead(doc: Document, signal: AbortSignal): void {
  const view = doc.defaultView as Window;
  // WebKit has no idle callbacks.
  if (!('requestIdleCallback' in view)) return;
  const begin = (): void => {
    const { body } = doc;
    const all = body.getElementsByTagName('*');
    if (signal.aborted || all.item(LARGE) === null) return;
    const elements = all.length;
    const counting = countProse(body);
    const goOn = (deadline: IdleDeadline): void => {
      while (!signal.aborted && deadline.timeRemaining() > 1) {
        const { done, value } = counting.next();
        if (done) return void ahead.set(body, { prose: value, elements });
      }
      if (!signal.aborted) view.requestIdleCallback(goOn);
    };
    view.requestIdleCallback(goOn);
  };
  if (doc.readyState === 'complete') begin();
  else view.addEventListener('load', begin, { once: true, signal });
}

/** Counts in document order, bottom up. */
function* countProse(root: Element): Generator<undefined, Prose> {
  const prose = new Map<Element, number>();
  /** The letters so far of the element around, and of those around that. */
  let letters = 0;
  const outer: number[] = [];
  let node: Node = root;
  for (let visited = 1; ; visited++) {
    if (visited % SLICE === 0) yield;
    if (node.nodeType === 3) letters += lettersIn(node as Text);
    else if (node.nodeType === 1 && (node === root || isCounted(node as Element)) && node.firstChild) {
      outer.push(letters);
      letters = 0;
      node = node.firstChild;
      continue;
    }
    if (node === root) return prose;
    while (!node.nextSibling) {
      node = node.parentNode as Node;
      if (letters > 0) prose.set(node as Element, letters);
      if (node === root) return prose;
      letters += outer.pop() ?? 0;
    }
    node = node.nextSibling;
  }
}

function lettersIn(text: Text): number {
  // What is short before it is trimmed is short after it.
  const letters = text.length < RUN ? 0 : text.data.trim().length;
  return letters >= RUN ? letters : 0;
}

function isCounted(el: Element): boolean {
  const mayBeOut = LEFT_OUT.test(el.localName) || el.hasAttribute('role');
  return !mayBeOut || !el.matches(`a,${ASIDE}`);
}
