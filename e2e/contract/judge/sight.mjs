/** The visible part of an element: whether it is visible, its text, and the elements that cover it. */

const SILENT = 'script,style,noscript,template,select,textarea,title';
const SEEN = { visibilityProperty: true, opacityProperty: true };

/** Returns whether an element is visible. A box of one pixel is only for screen readers. */
export function isSeen(el) {
  if (!el.checkVisibility(SEEN)) return false;
  const box = el.getBoundingClientRect();
  return getComputedStyle(el).display === 'contents' || !isSpeck(box);
}

/** Returns whether a box is too small to show text, or is placed outside the page. */
function isSpeck({ width, height, right, bottom }) {
  return width < 2 || height < 2 || right + scrollX < 0 || bottom + scrollY < 0;
}

/** Generates the readable text nodes of an element, from the end if `isForward` is false. */
export function* textsIn(root, isForward = true) {
  const shown = new Map();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, node =>
    node.nodeType === Node.ELEMENT_NODE && node.matches(SILENT)
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  if (!isForward) while (walker.lastChild());
  for (let node = walker.currentNode; node; node = isForward ? walker.nextNode() : walker.previousNode()) {
    if (node.nodeType !== Node.TEXT_NODE || !/\S/.test(node.data)) continue;
    const parent = node.parentElement;
    if (!shown.has(parent)) shown.set(parent, isTextShown(parent));
    if (shown.get(parent) && boxOfText(node)) yield node;
  }
}

function isTextShown(parent) {
  if (!parent.checkVisibility(SEEN)) return false;
  // Text that is only for screen readers is in a clipped box, mostly of one pixel.
  for (let at = parent, i = 0; at && i < 3; at = at.parentElement, i++) {
    const { overflow, display, clip, position } = getComputedStyle(at);
    if (position === 'absolute' && /rect\((0|1)px/.test(clip)) return false;
    if (overflow !== 'visible' && display !== 'inline' && isSpeck(at.getBoundingClientRect())) return false;
  }
  return true;
}

/** Returns the first visible box of a text node, or undefined. */
function boxOfText(node) {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].find(box => !isSpeck(box));
}

/** Returns whether a text begins outside of a box that scrolls horizontally, such as in the last column of a wide table. */
function isCutOff(node) {
  const { left } = boxOfText(node);
  for (let at = node.parentElement; at; at = at.parentElement)
    if (getComputedStyle(at).overflowX !== 'visible' && left > at.getBoundingClientRect().right - 2)
      return at !== document.documentElement;
  return false;
}

/** Returns the number of readable letters of a text node. */
export const lettersIn = node => node.data.replace(/\s+/g, ' ').trim().length;

/** Returns the reason why a focused item is not readable, such as the element that covers it; empty if it is readable. */
export function hiddenBy(item) {
  if (!item.checkVisibility(SEEN)) return 'not shown';
  const box = item.getBoundingClientRect();
  const isTall = box.height > innerHeight / 2;
  const first = textsIn(item).next().value;
  const last = textsIn(item, false).next().value;
  const ends = [first, last].filter(node => node && !isCutOff(node)).map(boxOfText);
  if (!isTall && ends.length > 0) return ends.map(end => coverAt(item, pointIn(end))).find(Boolean) ?? '';
  // Of an item taller than the screen, any part must be visible.
  const heights = isTall ? [0.02, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 0.98].map(part => part * innerHeight) : [];
  const points = [...heights.map(y => [pointIn(box)[0], y]), ...ends.map(pointIn), middleOf(box)];
  const covers = points
    .filter(([, y]) => y >= box.top - 1 && y <= box.bottom + 1)
    .map(point => coverAt(item, point));
  return covers.includes('') ? '' : (covers[0] ?? 'off the screen');
}

const pointIn = box => [within(box.left + Math.min(box.width / 2, 5)), (box.top + box.bottom) / 2];
const middleOf = box => [within((box.left + box.right) / 2), (box.top + box.bottom) / 2];
const within = x => Math.min(Math.max(x, 1), document.documentElement.clientWidth - 2);

function coverAt(item, [x, y]) {
  if (y < 0 || y > innerHeight) return `off the screen at ${Math.round(y)} px`;
  const hit = document.elementFromPoint(x, y);
  if (!hit) return 'off the screen';
  return item.contains(hit) || hit.contains(item) ? '' : `under ${nameOf(hit)}`;
}

/** Returns a description of an element for messages. */
export function nameOf(el) {
  if (!el) return 'nothing';
  const sort = typeof el.className === 'string' && el.className ? `.${el.className.split(' ')[0]}` : '';
  const text = (el.textContent ?? '').trim().slice(0, 30).replace(/\s+/g, ' ');
  return `${el.localName}${el.id ? `#${el.id}` : sort} “${text}”`;
}
