/** Runs jobs side by side, as many as there are workers. */

/**
 * Runs every job, in order of the list, as soon as a worker is free.
 * @param jobs Functions that return promises; what one rejects with, the pool rejects with.
 */
export async function runAll(jobs, workers) {
  const left = [...jobs];
  const work = async () => {
    for (let job; (job = left.shift());) await job();
  };
  await Promise.all(Array.from({ length: workers }, work));
}
