/** Parts that change by themselves: tasks that are rendered again, a feed, a folder that is hidden and shown, a dialog. */

import { touch } from './watch.js';

/** Fills a list; `render` replaces all of its nodes by new ones with the same ids. */
export function tasks(list) {
  const render = () => {
    touch();
    list.innerHTML = Array.from(
      { length: 6 },
      (_, i) =>
        `<li><a id="task-${i}" href="#task-${i}">Task ${i}</a> <button type="button" id="do-${i}">Do</button></li>`,
    ).join('');
  };
  render();
  return { render };
}

/** Fills a feed; `add` inserts an article at the top and removes the oldest one if there are more than eight. */
export function feed(element) {
  let count = 0;
  const add = () => {
    touch();
    const item = document.createElement('article');
    item.innerHTML = `<h3>News ${++count}</h3><p>Something <a href="#news-${count}">happened</a>.</p>`;
    element.prepend(item);
    if (element.childElementCount > 8) element.lastElementChild.remove();
  };
  for (let i = 0; i < 5; i++) add();
  return { add };
}

const WAYS = {
  hidden: (el, isGone) => (el.hidden = isGone),
  inert: (el, isGone) => (el.inert = isGone),
  class: (el, isGone) => el.classList.toggle('gone', isGone),
  style: (el, isGone) => (el.style.display = isGone ? 'none' : ''),
};

/** Returns functions that hide an element in several ways, or remove it, and show it again. */
export function fickle(element) {
  const { parentElement: home } = element;
  let back = null;
  return {
    ways: [...Object.keys(WAYS), 'removed'],
    isGone: () => back !== null,
    goAway(way) {
      touch();
      if (way === 'removed') {
        element.remove();
        back = () => home.append(element);
      } else {
        WAYS[way](element, true);
        back = () => WAYS[way](element, false);
      }
    },
    comeBack() {
      touch();
      back?.();
      back = null;
    },
  };
}

/** Opens and closes a modal dialog. Its opener may have been replaced when it closes. */
export function dialog(element) {
  let opener = null;
  const open = by => {
    if (element.open) return;
    touch();
    opener = by;
    element.showModal();
  };
  document.addEventListener('click', event => {
    const [origin] = event.composedPath();
    if (origin.closest('[data-open]')) open(origin.closest('[data-open]'));
    if (origin.closest('[data-close]')) close();
    // This button removes itself when it is clicked.
    const once = origin.closest('[data-gone]');
    if (once) {
      touch();
      once.remove();
    }
  });
  const close = () => {
    if (!element.open) return;
    touch();
    element.close();
  };
  element.addEventListener('cancel', touch);
  element.addEventListener('close', touch);
  return {
    open,
    close,
    isOpen: () => element.open,
    /** Replaces the opener by a copy. */
    replaceOpener() {
      if (!opener?.isConnected) return;
      touch();
      opener.replaceWith(opener.cloneNode(true));
    },
  };
}
