/** Serves the page of the keyboards and the built palette; receives what the page reports, and tells it where to go. */

import path from 'node:path';
import { serveFolders } from '../../e2e/serve-folders.mjs';
import { root } from '../../scripts/steps.mjs';

/**
 * Starts the server. `state` is what the page reported last, `take` returns the names of the keys since it was called before, and `visit`
 * opens the page with another query.
 */
export async function serveKeyboards() {
  let next = '';
  const keys = [];
  const desk = {
    state: undefined,
    take: () => keys.splice(0),
    visit: query => void ([next, desk.state] = [query, undefined]),
  };
  const folders = {
    '': path.join(root, 'proof/keyboards/pages'),
    palette: path.join(root, 'packages/palette/dist'),
  };
  const report = text => {
    const { names, ...state } = JSON.parse(text);
    keys.push(...names);
    if (next === '' || state.search === next) desk.state = state;
    return state.search === next ? '' : next;
  };
  return Object.assign(desk, await serveFolders(folders, { answers: { '/report': report } }));
}
