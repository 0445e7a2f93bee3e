/** Counts what passed and what failed, and prints failures as they come. */

/** A reporter for web-test-runner that ends with a line `engine: N passed, N failed`. */
export function tallyReporter(engine) {
  let passed = 0;
  let failed = 0;
  return {
    reportTestFileResults({ logger, sessionsForTestFile, testFile }) {
      for (const session of sessionsForTestFile) {
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
      console.log(`${engine}: ${passed} passed, ${failed} failed`);
    },
  };
}

function* allTests(suite) {
  if (!suite) return;
  yield* suite.tests;
  for (const inner of suite.suites) yield* allTests(inner);
}
