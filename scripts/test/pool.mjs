/** Runs jobs in parallel with a fixed number of workers. */

/**
 * Starts each job, in the order of the list, as soon as a worker is free. Resolves when all jobs are done.
 * @param jobs Functions that return promises. If one rejects, the pool rejects with the same reason.
 * @param workers The number of jobs that may run at the same time.
 */
export async function runAll(jobs, workers) {
  const queue = [...jobs];
  const work = async () => {
    for (let job; (job = queue.shift());) await job();
  };
  await Promise.all(Array.from({ length: workers }, work));
}
