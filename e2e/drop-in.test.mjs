/** Python's manual with one script tag, one element and an index by `keynav-index`: search, results and requests. */

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openPythonManual } from './drop-in/python-manual.mjs';
import { STRICT } from './drop-in/site.mjs';
import { waitFor } from './wait-for.mjs';

const engine = process.env.ENGINE ?? 'chromium';
const isChromium = engine === 'chromium';
const START = 'library/functions.html';
const GATHER = '/library/asyncio-task.html#asyncio.gather';
const NO_WORKER = STRICT.replace("worker-src 'self'", "worker-src 'none'");
const TEXTS = /^\/search\.text\.\w{10}\.json$/;
const WORKER = /^\/keynav\/chunks\/worker\.min[\w.-]+\.js$/;

describe(`Python’s manual with one script tag in ${engine}`, () => {
  let manual;
  let site;
  let reader;
  before(async () => {
    // The pages of the manual contain inline scripts, so the policy applies to two pages of our own with the same index.
    const policy = path => ({ '/judge/strict.html': STRICT, '/judge/no-worker.html': NO_WORKER })[path];
    manual = await openPythonManual(engine, { policy });
    ({ site, reader } = manual);
    assert.match(manual.said, /\d{3,} pages, \d{4,} headings, \d{4,} terms/);
  });
  after(() => manual?.close());

  /** Returns the number of running workers; in WebKit, where the driver does not list them, of requested ones. */
  const workers = async () => {
    if (engine !== 'webkit') return reader.page.workers().length;
    const fetched = await reader.fetched();
    return fetched.filter(url => WORKER.test(new URL(url).pathname)).length;
  };

  it('requests the index when the palette opens, each file once, in a worker', async () => {
    await reader.visit(START);
    const before = site.asked.length;
    assert.deepEqual(
      site.asked.filter(path => /^\/search|chunks\/(?!start-)/.test(path)),
      [],
    );
    await reader.open('<C-k>');
    await reader.type('asyncio gather');
    await reader.leads(GATHER, 3);
    await reader.until('the texts are loaded', () =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('search.text')),
    );
    const asked = site.asked.slice(before);
    assert.equal(new Set(asked).size, asked.length, asked.join(' '));
    const [manifest, list, ...others] = asked.filter(path => path.startsWith('/search'));
    assert.equal(manifest, '/search.json');
    assert.match(list, /^\/search\.\w{10}\.json$/);
    assert.ok(others.length === 1 && TEXTS.test(others[0]), others.join(' '));
    assert.equal(asked.filter(path => WORKER.test(path)).length, 1);
    assert.equal(await workers(), 1);
  });

  it('requests nothing when the palette opens again', async () => {
    const before = [site.asked.length, (await reader.fetched()).length];
    await reader.shut();
    await reader.open('<C-k>');
    await reader.type('re.sub');
    await reader.leads('/library/re.html#re.sub', 3);
    assert.deepEqual([site.asked.length, (await reader.fetched()).length], before);
  });

  it('selects the best row if the index loads after the query is typed', async () => {
    const before = site.asked.length;
    const letGo = site.hold('/search.json');
    await reader.visit(START);
    await reader.open('<C-k>');
    await reader.type('re.sub');
    await reader.until('the query is typed', () => document.querySelector('vim-palette').query === 're.sub');
    await waitFor('the index is requested', () => site.asked.slice(before).includes('/search.json'));
    letGo();
    await reader.leads('/library/re.html#re.sub', 1);
    assert.equal((await reader.rows())[0].isCurrent, true);
  });

  it('finds punctuation', async () => {
    // A straight quotation mark also finds a curly one.
    const signs = { '(': '(', '[': '[', '*': '*', '\\': '\\', '"': '“' };
    for (const [typed, found] of Object.entries(signs)) {
      await reader.type(typed);
      await reader.until(
        `${typed} finds ${found}`,
        (typed, found) => {
          const { query, current } = document.querySelector('vim-palette');
          return query === typed && current?.title.includes(found);
        },
        typed,
        found,
      );
    }
    assert.deepEqual(await reader.failures(), []);
    assert.deepEqual((await reader.witness()).errors, []);
  });

  it('opens the selected row by Enter, and motions continue there', async () => {
    await reader.type('asyncio gather');
    await reader.leads(GATHER, 1);
    await reader.press('<CR>');
    await reader.until(
      'the term is at the top of the window',
      end => {
        const { top } = document.getElementById('asyncio.gather').getBoundingClientRect();
        return location.href.endsWith(end) && document.readyState === 'complete' && Math.abs(top) < 100;
      },
      GATHER,
    );
    await reader.until('the engine is started', () => document[Symbol.for('keynav.owner.1')] !== undefined);
    await reader.press('j');
    await reader.until('the term is current', () => document.activeElement?.id === 'asyncio.gather');
  });

  it('opens the search by `/` if the page does not use this key', async () => {
    // Sphinx binds `/` itself, unless its settings disable this.
    const options = '/_static/documentation_options.js';
    const text = await (await fetch(new URL(options, site.address))).text();
    await reader.visit(START);
    await reader.press('/');
    assert.equal(await reader.evaluate(() => document.querySelector('vim-palette').open), false);
    const given = text.replace('ENABLE_SEARCH_SHORTCUTS: true', 'ENABLE_SEARCH_SHORTCUTS: false');
    site.answers.set(options, response => response.end(given));
    await reader.visit(START);
    await reader.open('/');
    await reader.type('asyncio gather');
    await reader.leads(GATHER, 3);
    // The page is found by the beginning of the query too, whose rows are listed until the others are ready.
    await reader.until(
      'the first row finds the whole query on this page',
      () =>
        document.querySelector('vim-palette').shadowRoot.querySelector('[role=option] [part=title]')
          ?.textContent === 'Find on this page: asyncio gather',
    );
    site.answers.delete(options);
  });

  it('runs its worker under a strict policy without violations', async () => {
    await reader.visit('judge/strict.html');
    const before = site.asked.length;
    // Opening the command line loads the index too.
    await reader.open(':');
    await reader.shut();
    await reader.open('/');
    await reader.type('asyncio gather');
    await reader.leads(GATHER, 3);
    assert.ok(site.asked.slice(before).some(path => WORKER.test(path)));
    assert.equal(await workers(), 1);
    assert.deepEqual(await reader.witness(), { errors: [], refused: [], alerts: 0 });
  });

  it('finds the same if the policy forbids workers', async () => {
    await reader.visit('judge/no-worker.html');
    await reader.open('/');
    await reader.type('asyncio gather');
    await reader.leads(GATHER, 3);
    const { errors, refused } = await reader.witness();
    assert.deepEqual(errors, []);
    assert.deepEqual([...new Set(refused.map(words => words.split(' ')[0]))], ['worker-src']);
    assert.equal(await workers(), 0);
  });

  it('selects the best row if the worker is slow, whatever was listed before', async () => {
    await reader.visit(START);
    await reader.open('<C-k>');
    await reader.type('asyncio gather');
    await reader.leads(GATHER, 3);
    await reader.evaluate(holdWorkers);
    await reader.type('re.sub');
    await reader.until('the worker has a message', () => globalThis.heldMessages.length > 0);
    await reader.evaluate(() => globalThis.letGo());
    await reader.leads('/library/re.html#re.sub', 1);
    const [first] = await reader.rows();
    assert.ok(first.isCurrent && first.at === 1, JSON.stringify(first));
  });

  it(
    'sends no request to another host',
    { skip: isChromium ? false : 'only Chromium reports every request' },
    async () => {
      const asked = [];
      reader.context.on('request', request => asked.push(request.url()));
      await reader.visit(START);
      await reader.open('<C-k>');
      await reader.type('asyncio gather');
      await reader.leads(GATHER, 3);
      assert.ok(asked.length > 5, 'requests are recorded');
      assert.deepEqual(
        asked.filter(url => !url.startsWith(site.address)),
        [],
      );
    },
  );
});

/** Runs in the browser. Delays messages to workers until `letGo` is called. */
function holdWorkers() {
  const { prototype } = Worker;
  const send = prototype.postMessage;
  globalThis.heldMessages = [];
  prototype.postMessage = function (...words) {
    globalThis.heldMessages.push(() => send.apply(this, words));
  };
  globalThis.letGo = () => {
    prototype.postMessage = send;
    for (const message of globalThis.heldMessages.splice(0)) message();
  };
}
