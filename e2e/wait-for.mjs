/** Waits for a condition, with a limit on the number of attempts instead of on time. */

/** About half a minute with the pauses below on an idle machine, longer on a busy one. */
const MOST_ATTEMPTS = 600;
/** The longest pause between two attempts, in milliseconds. The first pauses are shorter. */
const LONGEST_PAUSE = 50;

/**
 * Calls a function until it returns a truthy value. Returns this value.
 * @param claim The expected condition: a sentence, or a function that returns one after the last attempt.
 * @param ask The function.
 * @param most The maximum number of attempts.
 * @throws Error with the claim, if the function never returned a truthy value.
 */
export async function waitFor(claim, ask, most = MOST_ATTEMPTS) {
  for (let attempt = 0; attempt < most; attempt++) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise(resolve => setTimeout(resolve, Math.min(2 ** attempt, LONGEST_PAUSE)));
  }
  throw new Error(`It never became true: ${typeof claim === 'function' ? await claim() : claim}`);
}
