/** One script tag and one element on Python's manual, whose index `keynav-index` made: opened, searched, gone to. */

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { manualFolders } from '../scripts/manuals.mjs';
import { openReader } from './drop-in/reader.mjs';
import { index, serveSite, STRICT, temporary } from './drop-in/site.mjs';
import { longestTask } from './drop-in/tasks.mjs';

const engine = process.env.ENGINE ?? 'chromium';
const isChromium = engine === 'chromium';
const START = 'library/functions.html';
const GATHER = '/library/asyncio-task.html#asyncio.gather';
const NO_WORKER = STRICT.replace("worker-src 'self'", "worker-src 'none'");
const TEXTS = /^\/search\.text\.\w{10}\.json$/;
const WORKER = /^\/keynav\/chunks\/worker[\w.-]+\.js$/;

describe(`Python’s manual with one script tag in ${engine}`, () => {
  let scratch;
  let site;
  let reader;
  before(async () => {
    const { python } = manualFolders();
    scratch = await temporary();
    const said = await index(python, '--out', `${scratch.folder}/search.json`);
    assert.match(said, /\d{3,} pages, \d{4,} headings, \d{4,} terms/);
    site = await serveSite({
      folders: [scratch.folder, python],
      palette: '<vim-palette src="/search.json"></vim-palette>',
      // The pages of the manual have scripts in them; one of our own with the same index holds to the policy.
      policy: path => ({ '/judge/strict.html': STRICT, '/judge/no-worker.html': NO_WORKER })[path],
    });
    reader = await openReader(engine, site, { width: 1280, height: 800 });
  });
  after(async () => {
    await reader?.close();
    await site?.stop();
    await scratch?.remove();
  });

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
      site.asked.filter(path => /^\/search|chunks\/(?!begin-)/.test(path)),
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
    const manifest = await readFile(path.join(scratch.folder, 'search.json'));
    site.answers.set('/search.json', async response => {
      await new Promise(resolve => setTimeout(resolve, 500));
      response
        .writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-cache' })
        .end(manifest);
    });
    await reader.visit(START);
    await reader.open('<C-k>');
    await reader.type('re.sub');
    await reader.leads('/library/re.html#re.sub', 1);
    assert.equal((await reader.rows())[0].isCurrent, true);
    site.answers.clear();
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
    await reader.evaluate(slowWorkers, 200);
    await reader.type('re.sub');
    await reader.leads('/library/re.html#re.sub', 1);
    const [first] = await reader.rows();
    assert.ok(first.isCurrent && first.at === 1, JSON.stringify(first));
  });

  it(
    'asks nobody else, and holds the page up for less than 50 ms while it loads and is typed into',
    {
      skip: isChromium ? false : 'Chromium tells what the others do not',
    },
    async context => {
      const others = [];
      reader.context.on('request', request => others.push(request.url()));
      await reader.visit(START);
      const opening = await longestTask(reader, async () => {
        await reader.open('<C-k>');
      });
      await reader.shut();
      await reader.visit(START);
      await reader.evaluate(() => void document.querySelector('vim-palette').show());
      const typing = await longestTask(reader, async () => {
        await reader.type('asyncio gather');
        await reader.leads(GATHER, 3);
        await reader.type('re.sub');
        await reader.leads('/library/re.html#re.sub', 3);
      });
      const told = ({ count, clock, processor }) =>
        `${processor.toFixed(1)} ms of the processor, ${clock.toFixed(1)} by the clock, of ${count}`;
      context.diagnostic(`longest task: opening ${told(opening)}; loading and typing ${told(typing)}`);
      assert.ok(typing.count > 20, 'tasks are seen');
      assert.ok(typing.processor < 50, told(typing));
      assert.deepEqual(
        others.filter(url => !url.startsWith(site.address)),
        [],
      );
    },
  );
});

/** What the page says to workers from now on comes so many milliseconds later. */
function slowWorkers(delay) {
  const send = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (...words) {
    setTimeout(() => send.apply(this, words), delay);
  };
}
