/** Adds what is found in full texts to a search of titles, so that there is one list with one score. */

import type { Ask, Engine } from '../engine.js';
import type { Scored } from '../top-scores.js';
import type { TextHit } from './text-search.js';

/** An engine and a search that take full texts into account. */
export interface TextAsk {
  readonly engine: Engine;
  readonly ask: Ask;
}

/** Returns an engine and a search with the hits in full texts, by the index of their entry. */
export function withTexts(engine: Engine, ask: Ask, hits: ReadonlyMap<number, TextHit>): TextAsk {
  if (hits.size === 0) return { engine, ask };
  const boosts = new Map(ask.boosts);
  for (const [index, { bonus }] of hits) boosts.set(index, (boosts.get(index) ?? 0) + bonus);
  return {
    ask: { ...ask, boosts },
    engine: {
      shelf: engine.shelf,
      worthsOf: index => hits.get(index)?.worths,
      *guess(query, reach) {
        return joined(yield* engine.guess(query, reach), hits);
      },
    },
  };
}

/** Adds the entries that were found in full texts to those that were found otherwise, each with its better estimate. */
function joined({ indexes, scores }: Scored, hits: ReadonlyMap<number, TextHit>): Scored {
  const estimates = new Map(indexes.map((index, i) => [index, scores[i] as number]));
  for (const [index, { share }] of hits) estimates.set(index, Math.max(estimates.get(index) ?? 0, share));
  const all = [...estimates].sort(([a], [b]) => a - b);
  return { indexes: all.map(([index]) => index), scores: all.map(([, score]) => score) };
}
