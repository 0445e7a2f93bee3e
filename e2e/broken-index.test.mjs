/** An index that is missing, replaced, truncated or of another version: commands still work, a message gives the reason, and Retry loads the repaired index. */

import assert from 'node:assert/strict';
import { readFile, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { writePages } from './drop-in/pages.mjs';
import { openReader } from './drop-in/reader.mjs';
import { index, serveSite, temporary } from './drop-in/site.mjs';

const engine = process.env.ENGINE ?? 'chromium';
const MANIFEST = '/search.json';

/** Returns sixty pages with so many headings that the index has a separate file for them. */
const pages = edition =>
  Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [
      i === 0 ? 'index.html' : `page-${i}.html`,
      `<h1>Page ${i} of the ${edition} edition</h1>` +
        Array.from(
          { length: 12 },
          (_, n) => `<h2 id="part-${n}">Part ${n} of page ${i}, ${edition}</h2>`,
        ).join(''),
    ]),
  );

const answers = {
  missingForAWhile: response => response.writeHead(404, { 'cache-control': 'max-age=600' }).end(),
  missing: response => response.writeHead(404).end('<!doctype html><title>Not found</title>'),
  page: response => response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Hello'),
  down: response => response.writeHead(503).end(),
  cut: response => response.destroy(),
  json: value => response =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value)),
};

describe(`an index that fails to load in ${engine}`, () => {
  let scratch;
  let site;
  let reader;
  before(async () => {
    scratch = await temporary();
    await writePages(scratch.folder, pages('first'));
    await index(scratch.folder);
    site = await serveSite({
      folders: [scratch.folder],
      palette: '<vim-palette src="/search.json"></vim-palette>',
      // No test uses cached files of another one.
      kept: 'no-store',
    });
    reader = await openReader(engine, site);
  });
  after(async () => {
    await reader?.close();
    await site?.stop();
    await scratch?.remove();
  });
  beforeEach(() => site.answers.clear());

  const files = async () => (await readdir(scratch.folder)).filter(name => name.startsWith('search'));
  const list = async () => `/${(await files()).find(name => /^search\.\w{10}\.json$/.test(name))}`;
  const textOf = name => readFile(path.join(scratch.folder, name), 'utf8');

  it('is reported as missing, and loads after Retry', async () => {
    site.answers.set(MANIFEST, answers.missing);
    await reportsAndRecovers('The search index is missing.');
  });

  it('has a message for each reason, also if the reason has changed after Retry', async () => {
    const reasons = [
      [answers.page, 'The search index is damaged.'],
      [answers.down, 'The search index answers 503.'],
      [answers.cut, 'The search index cannot be reached.'],
      [answers.json({ v: 2, list: {} }), 'The search index is of another version.'],
      [answers.json({ v: 1, list: 'http://127.0.0.2/x.json' }), 'The search index is damaged.'],
      [answers.missing, 'The search index is missing.'],
      [answers.json({ v: 1, list: { v: 1, pages: 'no' } }), 'The search index is damaged.'],
    ];
    const [[first]] = reasons;
    site.answers.set(MANIFEST, first);
    await reader.visit('');
    await reader.open('<C-k>');
    for (const [answer, text] of reasons) {
      site.answers.set(MANIFEST, answer);
      if (answer !== first) await reader.retry();
      await reader.fails(text);
    }
    site.answers.clear();
    await reader.retry();
    await reader.type('part 7 page 42');
    await reader.leads('/page-42.html#part-7', 1);
  });

  it('is reported as damaged if its list is truncated, and loads after Retry', async () => {
    const name = await list();
    const whole = await textOf(name);
    site.answers.set(name, response => response.end(whole.slice(0, whole.length / 2)));
    await reportsAndRecovers('The search index is damaged.');
  });

  /** Checks the message, that commands are found, and that Retry finds pages and removes the message. */
  async function reportsAndRecovers(text) {
    await reader.visit('');
    await reader.open('<C-k>');
    await reader.fails(text);
    assert.deepEqual(await reader.failures(), [`${text} Retry`]);
    await reader.type('next heading');
    await reader.until(
      'the command is found',
      () => document.querySelector('vim-palette').current?.title === 'Next heading',
    );
    await reader.type('part 7 page 42');
    site.answers.clear();
    await reader.retry();
    await reader.leads('/page-42.html#part-7', 1);
    assert.deepEqual(await reader.failures(), []);
    assert.equal(await reader.evaluate(inField), true);
    assert.deepEqual((await reader.witness()).errors, []);
    await reader.shut();
  }

  it('is loaded again without Retry if a deployment has removed its files', async () => {
    const old = await list();
    const oldManifest = await textOf(MANIFEST);
    for (const name of await files()) await rm(path.join(scratch.folder, name));
    await writePages(scratch.folder, pages('second'));
    await index(scratch.folder);
    const current = await list();
    assert.notEqual(current, old);
    // The browser has the old manifest in its cache: the first request for it is answered with the old one.
    site.answers.set(MANIFEST, response => {
      response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'max-age=3600' });
      response.end(oldManifest);
      site.answers.delete(MANIFEST);
    });
    await reader.visit('');
    site.asked.length = 0;
    await reader.open('<C-k>');
    await reader.type('part 7 page 42 second');
    await reader.leads('/page-42.html#part-7', 1);
    assert.match((await reader.rows())[0].title, /second$/);
    assert.deepEqual(await reader.failures(), []);
    const asked = site.asked.filter(name => name.startsWith('/search'));
    assert.deepEqual(asked.slice(0, 4), [MANIFEST, old, MANIFEST, current]);
  });

  it('works without its texts if these are missing, and reports them', async () => {
    const manifest = { ...JSON.parse(await textOf(MANIFEST)), text: 'search.text.0000000000.json' };
    site.answers.set(MANIFEST, answers.json(manifest));
    await reader.visit('');
    await reader.open('<C-k>');
    await reader.type('part 7 page 42');
    await reader.leads('/page-42.html#part-7', 1);
    await reader.fails('The search index is missing.');
    site.answers.clear();
    await reader.retry();
    await reader.until(
      'the message is removed',
      () => !document.querySelector('vim-palette').shadowRoot.querySelector('[part=error]'),
    );
  });

  it('loads after Retry although browsers may cache the response that it is missing', async () => {
    // Some hosts send the same cache time with every response.
    site.answers.set('/kept.json', answers.missingForAWhile);
    await reader.visit('');
    await reader.evaluate(() => void (document.querySelector('vim-palette').src = '/kept.json'));
    await reader.open('<C-k>');
    await reader.fails('The search index is missing.');
    const manifest = JSON.parse(await textOf(MANIFEST));
    site.answers.set('/kept.json', answers.json(manifest));
    await reader.retry();
    await reader.type('part 7 page 42');
    await reader.leads('/page-42.html#part-7', 1);
  });
});

function inField() {
  return document.querySelector('vim-palette').shadowRoot.activeElement?.getAttribute('part') === 'input';
}
