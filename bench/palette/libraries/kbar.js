/** kbar with React, as its README shows it: actions, and results that are drawn as a window. */

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

function Grip() {
  ({
    query: { toggle },
  } = useKBar());
  return null;
}

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
      h(Grip),
      h(KBarPortal, null, h(KBarPositioner, null, h(KBarAnimator, null, h(KBarSearch), h(Results)))),
    ),
  );
}

export const open = () => toggle();
export const close = () => toggle();
export const rows = () => [...document.querySelectorAll('[role=option] .row')];
