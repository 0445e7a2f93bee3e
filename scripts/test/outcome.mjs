/** What a run of tests came to: how many passed, failed and were skipped, and what the failed ones said. */

/** The outcome of a step that passes or fails as one. */
export const outcomeOf = ({ code, output }) => ({
  passed: code === 0 ? 1 : 0,
  failed: code === 0 ? 0 : 1,
  skipped: 0,
  said: code === 0 ? '' : output,
});

/** The outcome that the TAP of Node's test runner tells. */
export function outcomeOfTap({ code, output }) {
  const count = name => Number(new RegExp(`^# ${name} (\\d+)`, 'm').exec(output)?.[1] ?? 0);
  return judged(code, {
    passed: count('pass'),
    failed: count('fail'),
    // A file may skip all of its tests as one, which the counts leave out.
    skipped: count('skipped') || (/^ok .*# SKIP/m.test(output) ? 1 : 0),
    said: failuresIn(output) || output,
  });
}

/** The outcome that our reporter of web-test-runner prints. */
export function outcomeOfUnitTests({ code, output }) {
  const [, passed = 0, failed = 0] = /^.*?(\d+) passed, (\d+) failed\s*$/m.exec(output)?.map(Number) ?? [];
  return judged(code, { passed, failed, skipped: 0, said: output });
}

/** A run that ends badly without a failed test, or without any test, is a failure of its own. */
function judged(code, outcome) {
  const { passed, failed, skipped } = outcome;
  const isBroken = (code !== 0 && failed === 0) || passed + failed + skipped === 0;
  const all = isBroken ? { ...outcome, failed: failed + 1 } : outcome;
  return all.failed > 0 ? all : { ...all, said: '' };
}

/** The lines of TAP about tests that failed. */
function failuresIn(tap) {
  const lines = tap.split('\n');
  const isFailure = line => /^\s*not ok/.test(line);
  return lines
    .filter((line, i) => {
      const isNear = lines.slice(Math.max(0, i - 40), i).some(isFailure);
      return isFailure(line) || (isNear && !/^\s*(ok|# Sub)/.test(line));
    })
    .join('\n');
}
