/** Queries made of titles by rules and a seeded die, each with all entries that answer it. */

const COUNT = 100;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Queries of the three kinds over entries. */
export function queriesOf(entries, seed) {
  const die = dieOf(seed);
  const titled = entries
    .map(({ id, title }) => ({ id, words: wordsOf(title) }))
    .filter(({ words }) => words.some(word => word.length > 2));
  const make = { words: wordsQuery, abbr: abbreviationQuery, typo: typoQuery };
  return Object.entries(make).flatMap(([name, of]) =>
    many(die, titled, one => of(die, one.words, titled)).map(query => ({ ...query, class: name })),
  );
}

/** Two to four letters from within titles, each with all titles that have them. */
export function middlesOf(entries, seed) {
  const die = dieOf(seed);
  const long = entries.map(({ id, title }) => ({ id, title })).filter(({ title }) => [...title].length > 3);
  return many(die, long, ({ title }) => {
    const letters = [...title];
    const start = 1 + die(letters.length - 3);
    const q = letters.slice(start, start + 2 + die(3)).join('');
    return /[\s\p{P}]/u.test(q) ? null : { q, want: idsOf(entries, other => other.title.includes(q)) };
  }).map(query => ({ ...query, class: 'middle' }));
}

/** Titles that have accents, typed without. */
export function unaccentedOf(entries, seed) {
  const die = dieOf(seed);
  const accented = entries
    .map(({ id, title }) => ({ id, title, words: wordsOf(title) }))
    .filter(({ title, words }) => title.normalize('NFD') !== title && words.length > 0);
  return many(die, accented, ({ words }) => {
    const q = words.join(' ');
    return { q, want: idsOf(accented, other => other.words.join(' ') === q) };
  }).map(query => ({ ...query, class: 'unaccented' }));
}

function many(die, from, make) {
  const queries = new Map();
  for (let tries = 0; queries.size < Math.min(COUNT, from.length) && tries < COUNT * 20; tries++) {
    const query = make(from[die(from.length)]);
    if (query) queries.set(query.q, query);
  }
  return [...queries.values()];
}

/** Some words in some order, the last perhaps in the making. */
function wordsQuery(die, words, all) {
  const some = pick(
    die,
    words.filter(word => word.length > 1),
    1 + die(3),
  );
  if (some.length === 0) return null;
  const last = some.at(-1);
  const typed = die(2) && last.length > 3 ? last.slice(0, 3 + die(last.length - 3)) : last;
  const asked = [...some.slice(0, -1), typed];
  const q = asked.join(' ');
  return q.length < 3 ? null : { q, want: wordsWanted(asked, all) };
}

/** One word of at least five letters with one letter wrong: put in, left out, replaced or swapped. */
function typoQuery(die, words, all) {
  const long = words.filter(word => /^[a-z]{5,}$/.test(word));
  if (long.length === 0) return null;
  const right = long[die(long.length)];
  const others = pick(
    die,
    words.filter(word => word !== right && word.length > 1),
    die(2),
  );
  const asked = [...others, right];
  const q = [...others, mistyped(die, right)].join(' ');
  return q === asked.join(' ') ? null : { q, want: wordsWanted(asked, all) };
}

/** The first letters of all words, or the beginnings of the first few. */
function abbreviationQuery(die, words, all) {
  if (words.length < 2) return null;
  if (die(2) && words.length > 2 && words.length < 7) {
    const q = firsts(words);
    return { q, want: idsOf(all, other => firsts(other.words) === q) };
  }
  const pieces = words.slice(0, 2 + die(2)).map(word => word.slice(0, 1 + die(4)));
  const want = idsOf(all, other => hasInOrder(other.words, pieces));
  return { q: pieces.join(' '), want };
}

function hasInOrder(words, pieces) {
  return words.some((_, first) => pieces.every((piece, i) => words[first + i]?.startsWith(piece)));
}

function wordsWanted(asked, all) {
  const [last, ...others] = [...asked].reverse();
  return idsOf(
    all,
    ({ words }) => others.every(word => words.includes(word)) && words.some(word => word.startsWith(last)),
  );
}

function mistyped(die, word) {
  const at = 1 + die(word.length - 2);
  const letter = LETTERS[die(LETTERS.length)];
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  const swapped = `${before}${word[at + 1]}${word[at]}${word.slice(at + 2)}`;
  return [`${before}${after}`, `${before}${letter}${after}`, `${before}${letter}${word.slice(at)}`, swapped][
    die(4)
  ];
}

function pick(die, from, count) {
  const left = [...from];
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(die(left.length), 1)[0]);
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

/** A die of any number of sides that always falls alike (mulberry32 by Tommy Ettinger, public domain). */
function dieOf(seed) {
  let state = seed;
  return sides => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * sides);
  };
}
