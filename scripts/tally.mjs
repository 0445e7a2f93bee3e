/** A reporter for web-test-runner that prints failures as they happen and counts results. */

/**
 * Returns a reporter for web-test-runner whose last line is `engine: N passed, N failed`.
 * @param files The number of test files. Each must have run as a suite of its page; otherwise the reporter counts one more failure.
 */
export function tallyReporter(engine, files) {
  let passed = 0;
  let failed = 0;
  let suites = 0;
  return {
    reportTestFileResults({ logger, sessionsForTestFile, testFile }) {
      for (const session of sessionsForTestFile) {
        suites += session.testResults?.suites.length ?? 0;
        for (const result of allTests(session.testResults)) {
          if (result.passed) passed++;
          else if (!result.skipped) failed++;
          if (!result.passed && !result.skipped)
            logger.error(
              `${engine}: ${testFile}\n  ${result.name}\n    ${result.error?.message ?? ''}\n${result.error?.stack ?? ''}`,
            );
        }
        for (const error of session.errors) {
          failed++;
          logger.error(`${engine}: ${testFile}\n    ${error.message}\n${error.stack ?? ''}`);
        }
      }
    },
    stop() {
      if (suites !== files) {
        failed++;
        console.log(`${engine}: ${suites} of ${files} test files ran`);
      }
      console.log(`${engine}: ${passed} passed, ${failed} failed`);
    },
  };
}

function* allTests(suite) {
  if (!suite) return;
  yield* suite.tests;
  for (const inner of suite.suites) yield* allTests(inner);
}
