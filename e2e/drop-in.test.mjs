/** One script tag and one element on Python's manual, whose index `keynav-index` made: opened, searched, gone to. */

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
    // The pages of the manual have scripts in them; one of our own with the same index holds to the policy.
    const policy = path => ({ '/judge/strict.html': STRICT, '/judge/no-worker.html': NO_WORKER })[path];
    manual = await openPythonManual(engine, { policy });
    ({ site, reader } = manual);
    assert.match(manual.said, /\d{3,} pages, \d{4,} headings, \d{4,} terms/);
  });
  after(() => manual?.close());

  /** How many workers run; WebKit's driver does not tell, so there it is those that were loaded. */
  const workers = async () => {
    if (engine !== 'webkit') return reader.page.workers().length;
    const fetched = await reader.fetched();
    return fetched.filter(url => WORKER.test(new URL(url).pathname)).length;
  };

  it('fetches nothing of the index before the palette is opened, then each file once, in a worker', async () => {
    await reader.visit(START);
    const before = site.asked.length;
    assert.deepEqual(
      site.asked.filter(path => /^\/search|chunks\/(?!start-)/.test(path)),
      [],
    );
    await reader.open('<C-k>');
    await reader.type('asyncio gather');
    await reader.leads(GATHER, 3);
    await reader.until('the texts are there', () =>
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

  it('fetches nothing more when it is opened again', async () => {
    const before = [site.asked.length, (await reader.fetched()).length];
    await reader.shut();
    await reader.open('<C-k>');
    await reader.type('re.sub');
    await reader.leads('/library/re.html#re.sub', 3);
    assert.deepEqual([site.asked.length, (await reader.fetched()).length], before);
  });

  it('begins at the best row also where the index comes after the words', async () => {
    const before = site.asked.length;
    const letGo = site.hold('/search.json');
    await reader.visit(START);
    await reader.open('<C-k>');
    await reader.type('re.sub');
    await reader.until('the words are typed', () => document.querySelector('vim-palette').query === 're.sub');
    await waitFor('the index is asked for', () => site.asked.slice(before).includes('/search.json'));
    letGo();
    await reader.leads('/library/re.html#re.sub', 1);
    assert.equal((await reader.rows())[0].isCurrent, true);
  });

  it('takes signs as signs', async () => {
    // A straight quotation mark stands for a curly one too.
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

  it('goes to what Enter chose, and keys go on from there', async () => {
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
    await reader.until('keys are there', () => document[Symbol.for('keynav.owner.1')] !== undefined);
    await reader.press('j');
    await reader.until('the term is current', () => document.activeElement?.id === 'asyncio.gather');
  });

  it('opens for search by `/` where the page has given up its own', async () => {
    // Sphinx has a `/` of its own, which comes first; a site gives it up in its settings.
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
    const [first] = await reader.rows();
    assert.equal(first.title, 'Find on this page: asyncio gather');
    site.answers.delete(options);
  });

  it('runs its worker under the strict policy, which refuses nothing', async () => {
    await reader.visit('judge/strict.html');
    const before = site.asked.length;
    // The command line needs no index, but it comes all the same.
    await reader.open(':');
    await reader.shut();
    await reader.open('/');
    await reader.type('asyncio gather');
    await reader.leads(GATHER, 3);
    assert.ok(site.asked.slice(before).some(path => WORKER.test(path)));
    assert.equal(await workers(), 1);
    assert.deepEqual(await reader.witness(), { errors: [], refused: [], alerts: 0 });
  });

  it('finds the same where the policy forbids workers', async () => {
    await reader.visit('judge/no-worker.html');
    await reader.open('/');
    await reader.type('asyncio gather');
    await reader.leads(GATHER, 3);
    const { errors, refused } = await reader.witness();
    assert.deepEqual(errors, []);
    assert.deepEqual([...new Set(refused.map(words => words.split(' ')[0]))], ['worker-src']);
    assert.equal(await workers(), 0);
  });

  it('begins at the best row where the answer is slow, whatever was at hand before', async () => {
    await reader.visit(START);
    await reader.open('<C-k>');
    await reader.type('asyncio gather');
    await reader.leads(GATHER, 3);
    await reader.evaluate(holdWorkers);
    await reader.type('re.sub');
    await reader.until('the worker is asked', () => globalThis.heldMessages.length > 0);
    await reader.evaluate(() => globalThis.letGo());
    await reader.leads('/library/re.html#re.sub', 1);
    const [first] = await reader.rows();
    assert.ok(first.isCurrent && first.at === 1, JSON.stringify(first));
  });

  it('asks no other host', { skip: isChromium ? false : 'only Chromium reports every request' }, async () => {
    const asked = [];
    reader.context.on('request', request => asked.push(request.url()));
    await reader.visit(START);
    await reader.open('<C-k>');
    await reader.type('asyncio gather');
    await reader.leads(GATHER, 3);
    assert.ok(asked.length > 5, 'requests are seen');
    assert.deepEqual(
      asked.filter(url => !url.startsWith(site.address)),
      [],
    );
  });
});

/** What the page says to workers from now on waits until `letGo` is called in it. */
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
