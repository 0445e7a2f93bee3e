/** Waiting for the thing itself: asks again and again, bounded by the number of questions and not by the clock. */

/** With the pauses below this is half a minute on an idle machine, and longer on a busy one. */
const MOST_QUESTIONS = 600;
/** The longest pause between two questions, in milliseconds; the first ones are shorter. */
const LONGEST_PAUSE = 50;

/**
 * Asks until the answer is truthy, and returns that answer.
 * @param claim What should become true: a sentence, or a function that returns one when it never did.
 * @param most How many questions are asked at most.
 * @throws Error with the claim, once every question was answered with something falsy.
 */
export async function waitFor(claim, ask, most = MOST_QUESTIONS) {
  for (let question = 0; question < most; question++) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise(resolve => setTimeout(resolve, Math.min(2 ** question, LONGEST_PAUSE)));
  }
  throw new Error(`It never became true: ${typeof claim === 'function' ? await claim() : claim}`);
}
