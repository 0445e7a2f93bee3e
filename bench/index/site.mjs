/** Generates a site of many pages, the same in each run: articles with navigation, headings, lists and code. */

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const SECTIONS = 40;
const WORDS =
  'alpha border cache driver engine filter gateway handler index journal kernel layout memory network object parser queue record sample table update value worker xylem yield zone access buffer client daemon event frame graph header image jitter label module number option packet query render schema thread unit vector window archive binding cursor device export format group hidden inline jump known limit merge notice order panel quota region scale token under vendor width'.split(
    ' ',
  );

/** Returns a pseudorandom number generator with a seed: a linear congruential generator whose numbers are below its argument. */
function numbers(seed) {
  let state = seed >>> 0;
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Writes `count` pages into `folder`. Resolves with their total size in bytes. */
export async function writeSite(folder, count) {
  let bytes = 0;
  for (let i = 0; i < count; i++) {
    const html = pageOf(i, count);
    const file = path.join(folder, fileOf(i));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, html);
    bytes += Buffer.byteLength(html);
  }
  return bytes;
}

const fileOf = i => (i === 0 ? 'index.html' : `section-${i % SECTIONS}/page-${i}/index.html`);

function pageOf(i, count) {
  const random = numbers(i + 1);
  const word = () => WORDS[random(WORDS.length)];
  const words = length => Array.from({ length }, word).join(' ');
  const title = `${words(2 + random(3))} ${i}`;
  const headings = 3 + random(8);
  const sections = Array.from({ length: headings }, (_, index) => sectionOf(index, random, word, words)).join(
    '',
  );
  const links = Array.from(
    { length: 60 },
    () => `<li><a href="/${fileOf(random(count)).replace('index.html', '')}">${words(2)}</a></li>`,
  ).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | Bench</title><link rel="stylesheet" href="/site.css"></head>
<body><header class="top"><a href="/">Bench</a></header><nav class="sidebar"><ul>${links}</ul></nav>
<main><article><h1>${title}</h1>${paragraphs(random, words)}${sections}</article></main>
<footer><p>Made for a measurement.</p></footer><script>console.log(${i})</script></body></html>`;
}

function sectionOf(index, random, word, words) {
  const level = 2 + random(2);
  const title = words(1 + random(4));
  const id = `${title.replaceAll(' ', '-')}-${index}`;
  const list = Array.from({ length: random(6) }, () => `<li>${words(8)}</li>`).join('');
  const code = random(3) === 0 ? `<pre><code>const ${word()} = ${word()}(${random(100)});</code></pre>` : '';
  return `<h${level} id="${id}">${title}<a class="headerlink" href="#${id}">¶</a></h${level}>${paragraphs(random, words)}<ul>${list}</ul>${code}`;
}

function paragraphs(random, words) {
  return Array.from(
    { length: 1 + random(4) },
    () =>
      `<p>${words(20 + random(60))} <a href="#x">${words(2)}</a>, <code>${words(1)}</code> &amp; ${words(5)}.</p>`,
  ).join('');
}
