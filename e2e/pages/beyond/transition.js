/**
 * A router that replaces views in view transitions, immediately or after a delay, before or after the change of the address, and notifies
 * the engine.
 */

const order = new URLSearchParams(location.search).get('order') ?? 'address first';
const main = document.querySelector('main');
const wait = () => new Promise(resolve => setTimeout(resolve, 150));

/** Notifies the engine, which does not detect a change of the address by a script without the Navigation API. */
const tell = () => globalThis.nav?.refresh();

function draw(name) {
  const text = Array.from({ length: 6 }, (_, i) => `<p id="${name}${i}">Paragraph ${i} of ${name}.</p>`);
  main.innerHTML = `<h1 id="${name}">The view ${name}</h1>${text.join('')}<p><a id="to-${name}" href="${name}-on">On</a></p>`;
  scrollTo(0, 0);
}

const ways = {
  'address first': (path, name) => {
    history.pushState(null, '', path);
    tell();
    return document.startViewTransition(() => draw(name));
  },
  'content first': (path, name) =>
    document.startViewTransition(() => {
      draw(name);
      history.pushState(null, '', path);
      tell();
    }),
  'address first, content late': (path, name) => {
    history.pushState(null, '', path);
    tell();
    return document.startViewTransition(async () => {
      await wait();
      draw(name);
    });
  },
  'all late': (path, name) =>
    document.startViewTransition(async () => {
      await wait();
      history.pushState(null, '', path);
      tell();
      draw(name);
    }),
};

document.addEventListener('click', event => {
  const link = event.target.closest('a[href]');
  if (!link) return;
  event.preventDefault();
  const name = link.getAttribute('href');
  globalThis.isDone = false;
  const done = () => void (globalThis.isDone = true);
  if (!document.startViewTransition) return;
  ways[order](new URL(link.href).pathname, name).finished.then(done, done);
});
draw('home');
