/** Counts the text of each part of a page, without links and landmarks. */

import { atOnce } from '../dom/slices.js';
import { NO_PAGE_TEXT } from './landmarks.js';
import { dom, windowOf } from '../dom/members.js';

/** The number of letters in the root and in each element inside it that has any. */
export type Prose = ReadonlyMap<Element, number>;

/**
 * Texts with fewer letters are not counted: they are labels and numbers, of which lists of links have many. A sentence counts if it is
 * shorter, and so does text in a script without spaces, where a character is a syllable or a word.
 */
const MIN_LENGTH = 25;
const MIN_DENSE = 8;
const DENSE =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Mymr}]/u;
/** At least two words that end as a sentence does. */
const SENTENCE = /\S\s+\S.*[.!?…։؟।]["'”’)]?$/su;
/** Elements whose text may not count; a cheap test, because the selector alone would take longer than the rest. */
const LEFT_OUT = /^(?:a|header|footer|nav|aside|script|style|template|noscript|dialog)$/;
/** The number of nodes that are counted before the work can be interrupted. */
const SLICE = 2000;
/** A page with more elements is counted while the browser is idle, because this would take most of the time of the first key press. */
const LARGE = 20_000;

/** The text that was counted ahead, with the number of elements that the page had then. */
const ahead = new WeakMap<Element, { readonly prose: Prose; readonly elements: number }>();

/** Returns the text of a body: as it was counted ahead if the page still has as many elements, otherwise counted now. */
export function proseOf(body: HTMLElement): Prose {
  const cached = ahead.get(body);
  if (cached?.elements === dom(body).getElementsByTagName('*').length) return cached.prose;
  return atOnce(countProse(body));
}

/**
 * Counts the text of a large page while the browser is idle, after it has loaded and until the signal is aborted. Does nothing for small
 * pages, and in browsers without idle callbacks.
 */
export function countAhead(doc: Document, signal: AbortSignal): void {
  const view = windowOf(doc);
  // WebKit has no idle callbacks; the page may have an element with that id.
  if (typeof view.requestIdleCallback !== 'function') return;
  const begin = (): void => {
    const { body } = dom(doc);
    const all = dom(body).getElementsByTagName('*');
    if (signal.aborted || all.item(LARGE) === null) return;
    const elements = all.length;
    const counting = countProse(body);
    const countSlice = (deadline: IdleDeadline): void => {
      while (!signal.aborted && deadline.timeRemaining() > 1) {
        const { done, value } = counting.next();
        if (done) return void ahead.set(body, { prose: value, elements });
      }
      if (!signal.aborted) view.requestIdleCallback(countSlice);
    };
    view.requestIdleCallback(countSlice);
  };
  if (dom(doc).readyState === 'complete') begin();
  else view.addEventListener('load', begin, { once: true, signal });
}

/** Counts in document order, and adds the letters of each element to those of its parent. */
function* countProse(root: Element): Generator<undefined, Prose> {
  const prose = new Map<Element, number>();
  /** The letters so far of the current parent, and of its ancestors. */
  let letters = 0;
  const outer: number[] = [];
  let node: Node = root;
  for (let visited = 1; ; visited++) {
    if (visited % SLICE === 0) yield;
    // Each call of dom costs as much as the members that it reads.
    const { nodeType, firstChild, nextSibling } = dom(node);
    if (nodeType === 3) letters += lettersIn(node as Text);
    else if (firstChild && (node === root || isCounted(node as Element))) {
      outer.push(letters);
      letters = 0;
      node = firstChild;
      continue;
    }
    if (node === root) return prose;
    let next = nextSibling;
    while (!next) {
      node = dom(node).parentNode as Node;
      if (letters > 0) prose.set(node as Element, letters);
      if (node === root) return prose;
      letters += outer.pop() ?? 0;
      ({ nextSibling: next } = dom(node));
    }
    node = next;
  }
}

function lettersIn(text: Text): number {
  // Texts that are too short before they are trimmed are too short afterwards; trimming takes longer.
  if (text.length < MIN_DENSE) return 0;
  const trimmed = text.data.trim();
  const letters = trimmed.length;
  const isCounted =
    letters >= MIN_LENGTH || (letters >= MIN_DENSE && (DENSE.test(trimmed) || SENTENCE.test(trimmed)));
  return isCounted ? letters : 0;
}

function isCounted(el: Element): boolean {
  const mayBeOut = LEFT_OUT.test(dom(el).localName) || dom(el).hasAttribute('role');
  return !mayBeOut || !dom(el).matches(`a,${NO_PAGE_TEXT}`);
}
