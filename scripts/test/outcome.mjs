/** Parses the result of a test run: how many tests passed, failed and were skipped, and a report of the failures. */

/** Returns the outcome of a check that passes or fails as a whole. */
export const outcomeOf = ({ code, output }) => ({
  passed: code === 0 ? 1 : 0,
  failed: code === 0 ? 0 : 1,
  skipped: 0,
  report: code === 0 ? '' : output,
});

/** Returns the outcome of Node's test runner from its TAP output. */
export function outcomeOfTap({ code, output }) {
  const count = name => Number(new RegExp(`^# ${name} (\\d+)`, 'm').exec(output)?.[1] ?? 0);
  return withRunFailure(code, {
    passed: count('pass'),
    failed: count('fail'),
    // If a whole file is skipped, the counts do not include it.
    skipped: count('skipped') || (/^ok .*# SKIP/m.test(output) ? 1 : 0),
    report: failuresIn(output) || output,
  });
}

/** Returns the outcome of web-test-runner from the output of `tallyReporter`. */
export function outcomeOfUnitTests({ code, output }) {
  const [, passed = 0, failed = 0] = /^.*?(\d+) passed, (\d+) failed\s*$/m.exec(output)?.map(Number) ?? [];
  return withRunFailure(code, { passed, failed, skipped: 0, report: output });
}

/** Adds a failure to a run that exited with an error but reports no failed test, or that ran no tests. */
function withRunFailure(code, outcome) {
  const { passed, failed, skipped } = outcome;
  const isBroken = (code !== 0 && failed === 0) || passed + failed + skipped === 0;
  const all = isBroken ? { ...outcome, failed: failed + 1 } : outcome;
  return all.failed > 0 ? all : { ...all, report: '' };
}

/** Returns the lines of TAP output that describe failed tests. */
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
