/** Starts the app and its engine. With `app.act`, the test triggers one change of the app at a time. */

import { keynav } from '/.cache/e2e/keynav/index.js';
import { dialog, feed, fickle, tasks } from './parts.js';
import { router } from './router.js';
import { virtualList } from './virtual.js';
import { check, isBusy, note, touch, watch } from './watch.js';
import './widgets.js';

const at = selector => document.querySelector(selector);
const watching = watch();
const list = virtualList(at('#list'));
const routes = router(at('#view'));
const todo = tasks(at('#tasks'));
const news = feed(at('#feed'));
const folder = fickle(at('#fickle'));
const modal = dialog(at('#dialog'));

const nav = keynav();
if (typeof nav.regions?.add === 'function')
  nav.regions.add('list', at('#list'), { items: '.row', wrap: false, rows: list });
else at('#list').dataset.keynavRegion = 'list';
nav.start();
nav.setQuery('words');
watching.keepOut();

/** The changes that the app makes by itself. The number selects one of the variants of a change. */
const events = {
  openDialog: () => modal.open(at('header [data-open]')),
  replaceOpener: () => modal.replaceOpener(),
  closeDialog: () => modal.close(),
  renderTasks: () => todo.render(),
  addNews: () => news.add(),
  goAway: n => (folder.isGone() ? folder.comeBack() : folder.goAway(folder.ways[n % folder.ways.length])),
  comeBack: () => folder.comeBack(),
  route: n => routes.go(routes.names[n % routes.names.length], n % 5 === 0),
  removeFocused() {
    const focus = document.activeElement;
    const piece = focus?.closest('#view > *, #feed > *, #tasks > *');
    if (!piece) return;
    touch();
    piece.remove();
  },
  scrollList(n) {
    touch();
    at('#list').scrollTop = (n % 10_000) * 24;
  },
  renderStepper() {
    touch();
    at('header x-toolbox').stepper.render();
  },
};

/** Resolves after two frames, because the engine restores a lost focus within one frame. */
const frames = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));

/** Resolves after the intersection observers of the page have been called, by which the engine notices a changed style. */
const observed = () =>
  new Promise(done => {
    const observer = new IntersectionObserver(() => {
      observer.disconnect();
      done();
    });
    observer.observe(document.body);
  });

window.app = {
  nav,
  names: Object.keys(events),
  /** Makes one change, and checks the focus before it and after the page has settled. Returns the violations so far. */
  async act(name, n) {
    if (isBusy()) await settled();
    check(true);
    note(` ${name}(${n}) `);
    events[name](n);
    await settled();
    check(true);
    return watching.report().found;
  },
  report: watching.report,
  row: () => Number(document.activeElement?.dataset.index ?? -1),
};

async function settled() {
  await Promise.race([routes.settled(), new Promise(done => setTimeout(done, 1000))]);
  await observed();
  await frames();
}
