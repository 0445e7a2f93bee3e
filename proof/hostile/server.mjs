/** Serves the built site under hostile conditions, and collects the reports of its pages. */

import path from 'node:path';
import { serveFolders } from '../../e2e/serve-folders.mjs';
import { root } from '../../scripts/steps.mjs';

const FOLDERS = {
  '': path.join(root, 'packages/site/dist'),
  keynav: path.join(root, 'packages/keynav/dist'),
  hostile: path.join(root, 'proof/hostile/pages'),
};

/** Names as hidden fields. */
const fields = names => names.map(name => `<input type="hidden" name="${name}">`).join('');

/** What may be done to each page. `scripts` run before those of the page. */
export const CONDITIONS = {
  'as it is': {},
  'with storage denied': { scripts: ['denied.js'] },
  'with storage filled': { scripts: ['full.js'] },
  'in a form with all names': {
    change: (html, names) =>
      html.replace(/<body[^>]*>/, tag => `${tag}<form>${fields(names)}`).replace('</body>', '</form></body>'),
  },
  'with a form with all names in main': {
    change: (html, names) =>
      html.replace(/<main[^>]*>/, tag => `${tag}<form>${fields(names)}`).replace('</main>', '</form></main>'),
  },
  'in a frame of an app': { start: 'hostile/app.html' },
  'with the engine alone': {
    change: html =>
      html
        .replace(/<script(?![^>]*init)[^>]*><\/script>/g, '')
        .replace('</body>', '<script type="module" src="/hostile/alone.mjs"></script></body>'),
  },
};

/**
 * Serves the site. Set `condition` to one of CONDITIONS and `names` to names of fields before opening a page. `report` has the problems
 * and the numbers of reports, keys and moves, until `forget` is called.
 */
export async function serveHostile() {
  const state = { condition: CONDITIONS['as it is'], names: [], report: undefined, forget };
  forget();
  const server = await serveFolders(FOLDERS, {
    answers: { '/report': take },
    change: html => changed(html, state.condition, state.names),
  });
  return Object.assign(state, server);

  function forget() {
    state.report = { problems: [], reports: 0, keys: 0, moves: 0 };
  }

  function take(text) {
    const { problem, keys = 0, moves = 0 } = JSON.parse(text);
    if (problem) state.report.problems.push(problem);
    else state.report.reports++;
    state.report.keys += keys;
    state.report.moves += moves;
    return '';
  }
}

function changed(html, { scripts = [], change = text => text }, names) {
  const tags = ['judge.js', ...scripts].map(name => `<script src="/hostile/${name}"></script>`);
  return change(html, names).replace(/<head>/, tag => tag + tags.join(''));
}
