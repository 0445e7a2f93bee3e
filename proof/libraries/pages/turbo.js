/** Turbo: a frame whose links and form replace it, streams that change a list, and visits of the same page. */

import * as Turbo from '@hotwired/turbo';

const THINGS = ['Carrots', 'Honey', 'Cheese', 'Apples'];

// The server returns the same page for every query, so the content of a frame is chosen here.
document.addEventListener('turbo:before-frame-render', ({ target, detail }) => {
  const query = new URL(target.src).searchParams;
  const recipe = document
    .querySelector('#recipes')
    .content.querySelector(`[data-recipe="${query.get('recipe')}"]`);
  if (target.id === 'recipe' && recipe) detail.newFrame.innerHTML = recipe.innerHTML;
  if (target.id === 'notes') {
    detail.newFrame.innerHTML =
      '<p>The market <a href="#closes">closes at noon</a>, and the notes are here.</p>';
  }
});

let number = 2;
const STREAMS = {
  append() {
    number += 1;
    const name = THINGS[number % THINGS.length];
    return ['market', `<li id="thing-${number}">${name} <a href="#thing-${number}">at a stall</a></li>`];
  },
  replace() {
    const { id } = document.querySelector('#market').firstElementChild;
    return [id, `<li id="${id}">Onions <button type="button">Buy onions</button></li>`];
  },
  remove: () => [document.querySelector('#market').lastElementChild.id, ''],
  update: () => ['count', String(document.querySelector('#market').childElementCount)],
};

// A visit replaces the body but runs no module again.
document.addEventListener('click', ({ target }) => {
  const action = target.dataset?.stream;
  if (!action || (action !== 'update' && action !== 'append' && !document.querySelector('#market li')))
    return;
  const [id, content] = STREAMS[action]();
  Turbo.renderStreamMessage(
    `<turbo-stream action="${action}" target="${id}"><template>${content}</template></turbo-stream>`,
  );
});
globalThis.isReady = customElements.get('turbo-frame') !== undefined;
