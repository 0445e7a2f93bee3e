/** kbar with React, as shown in its README: actions, and results of which only the visible ones are rendered. */

import {
  KBarAnimator,
  KBarPortal,
  KBarPositioner,
  KBarProvider,
  KBarResults,
  KBarSearch,
  useKBar,
  useMatches,
} from 'kbar';
import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';

let toggle;
/** The ids of the commands that were run, in order. */
export const ran = [];

function Results() {
  const { results } = useMatches();
  return h(KBarResults, {
    items: results,
    onRender: ({ item, active }) =>
      typeof item === 'string'
        ? h('div', null, item)
        : h(
            'div',
            { className: 'row', style: { background: active ? '#eee' : 'none', padding: 8 } },
            item.name,
          ),
  });
}

function StoreToggle() {
  ({
    query: { toggle },
  } = useKBar());
  return null;
}

/** Adds the closed palette to the page. */
export function mount(commands) {
  const root = document.body.appendChild(document.createElement('div'));
  const actions = commands.map(({ id, title, group }) => ({
    id,
    name: title,
    section: group,
    perform: () => ran.push(id),
  }));
  createRoot(root).render(
    h(
      KBarProvider,
      { actions },
      h(StoreToggle),
      h(KBarPortal, null, h(KBarPositioner, null, h(KBarAnimator, null, h(KBarSearch), h(Results)))),
    ),
  );
}

/** Opens the palette. */
export const open = () => toggle();
/** Closes the palette. */
export const close = () => toggle();
/** Returns the elements of the rendered rows. */
export const rows = () => [...document.querySelectorAll('[role=option] .row')];
