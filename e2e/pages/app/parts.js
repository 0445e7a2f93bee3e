/** Parts that change by themselves: tasks made anew, a feed that grows above, a folder that comes and goes, a dialog. */

import { touch } from './watch.js';

/** A list that makes all of its nodes anew, with the same ids. */
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

/** News come in above; old news fall out below. */
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

/** A part that can be hidden in several ways, or removed, and brought back. */
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

/** A modal dialog; what opened it may be gone when it is closed. */
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
    // A button that removes itself once it has done its work.
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
    /** Takes the opener away and puts another in its place. */
    replaceOpener() {
      if (!opener?.isConnected) return;
      touch();
      opener.replaceWith(opener.cloneNode(true));
    },
  };
}
