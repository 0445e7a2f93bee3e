/** Generates queries from titles, by rules and a seeded generator, each with the ids of all entries that match it. */

const COUNT = 100;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Returns up to 100 queries of each kind for entries: words, abbreviations and typos. Equal seeds give equal queries. */
export function queriesOf(entries, seed) {
  const random = randomFrom(seed);
  const titled = entries
    .map(({ id, title }) => ({ id, words: wordsOf(title) }))
    .filter(({ words }) => words.some(word => word.length > 2));
  const make = { words: wordsQuery, abbr: abbreviationQuery, typo: typoQuery };
  return Object.entries(make).flatMap(([name, of]) =>
    many(random, titled, entry => of(random, entry.words, titled)).map(query => ({ ...query, class: name })),
  );
}

/** Returns queries of two to four letters from inside titles, each with all entries whose titles contain them. */
export function middlesOf(entries, seed) {
  const random = randomFrom(seed);
  const long = entries.map(({ id, title }) => ({ id, title })).filter(({ title }) => [...title].length > 3);
  return many(random, long, ({ title }) => {
    const letters = [...title];
    const start = 1 + random(letters.length - 3);
    const q = letters.slice(start, start + 2 + random(3)).join('');
    return /[\s\p{P}]/u.test(q) ? null : { q, want: idsOf(entries, other => other.title.includes(q)) };
  }).map(query => ({ ...query, class: 'middle' }));
}

/** Returns the titles with accents as queries without accents. */
export function unaccentedOf(entries, seed) {
  const random = randomFrom(seed);
  const accented = entries
    .map(({ id, title }) => ({ id, title, words: wordsOf(title) }))
    .filter(({ title, words }) => title.normalize('NFD') !== title && words.length > 0);
  return many(random, accented, ({ words }) => {
    const q = words.join(' ');
    return { q, want: idsOf(accented, other => other.words.join(' ') === q) };
  }).map(query => ({ ...query, class: 'unaccented' }));
}

function many(random, from, make) {
  const queries = new Map();
  for (let tries = 0; queries.size < Math.min(COUNT, from.length) && tries < COUNT * 20; tries++) {
    const query = make(from[random(from.length)]);
    if (query) queries.set(query.q, query);
  }
  return [...queries.values()];
}

/** Returns one to three words of the title in any order, of which the last may be incomplete. */
function wordsQuery(random, words, all) {
  const picked = pick(
    random,
    words.filter(word => word.length > 1),
    1 + random(3),
  );
  if (picked.length === 0) return null;
  const last = picked.at(-1);
  const typed = random(2) && last.length > 3 ? last.slice(0, 3 + random(last.length - 3)) : last;
  const query = [...picked.slice(0, -1), typed];
  const q = query.join(' ');
  return q.length < 3 ? null : { q, want: idsWithWords(query, all) };
}

/** Returns one word of at least five letters with one letter added, missing, replaced or swapped, perhaps after another word. */
function typoQuery(random, words, all) {
  const long = words.filter(word => /^[a-z]{5,}$/.test(word));
  if (long.length === 0) return null;
  const correct = long[random(long.length)];
  const others = pick(
    random,
    words.filter(word => word !== correct && word.length > 1),
    random(2),
  );
  const query = [...others, correct];
  const q = [...others, mistyped(random, correct)].join(' ');
  return q === query.join(' ') ? null : { q, want: idsWithWords(query, all) };
}

/** Returns the first letters of all words, or the beginnings of the first two or three words. */
function abbreviationQuery(random, words, all) {
  if (words.length < 2) return null;
  if (random(2) && words.length > 2 && words.length < 7) {
    const q = firsts(words);
    return { q, want: idsOf(all, other => firsts(other.words) === q) };
  }
  const pieces = words.slice(0, 2 + random(2)).map(word => word.slice(0, 1 + random(4)));
  const want = idsOf(all, other => hasInOrder(other.words, pieces));
  return { q: pieces.join(' '), want };
}

function hasInOrder(words, pieces) {
  return words.some((_, first) => pieces.every((piece, i) => words[first + i]?.startsWith(piece)));
}

function idsWithWords(query, all) {
  const [last, ...others] = [...query].reverse();
  return idsOf(
    all,
    ({ words }) => others.every(word => words.includes(word)) && words.some(word => word.startsWith(last)),
  );
}

function mistyped(random, word) {
  const at = 1 + random(word.length - 2);
  const letter = LETTERS[random(LETTERS.length)];
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  const swapped = `${before}${word[at + 1]}${word[at]}${word.slice(at + 2)}`;
  return [`${before}${after}`, `${before}${letter}${after}`, `${before}${letter}${word.slice(at)}`, swapped][
    random(4)
  ];
}

function pick(random, from, count) {
  const left = [...from];
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(random(left.length), 1)[0]);
}

function firsts(words) {
  return words.map(word => word[0]).join('');
}

function idsOf(all, fits) {
  return all.filter(fits).map(({ id }) => id);
}

function wordsOf(title) {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Returns a seeded generator of integers from 0 to `limit - 1` (mulberry32 by Tommy Ettinger, public domain). */
function randomFrom(seed) {
  let state = seed;
  return limit => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}
