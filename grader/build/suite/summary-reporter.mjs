import { writeSync } from "node:fs";

/** @import { Reporter, TestModule } from "vitest/node" */
/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * A vitest reporter whose last line is `N passed, N failed, N skipped`, for whoever counts tests without knowing vitest.
 * A test that gave a reason for not running is named with it.
 * @implements {Reporter}
 */
export class SummaryReporter {
  /**
   * @param {readonly TestModule[]} modules
   * @param {readonly unknown[]} unhandledErrors
   */
  onTestRunEnd(modules, unhandledErrors) {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) countModule(module, counts);
    const lines = modules.flatMap(notRun);
    const summary = `${String(counts.passed)} passed, ${String(counts.failed)} failed, ${String(counts.skipped)} skipped`;
    // At the exit, so that it comes after what the other reporters and the teardown have to say.
    process.once("exit", () => {
      writeSync(1, ["", ...lines, summary, ""].join("\n"));
    });
  }
}

/**
 * @param {TestModule} module
 * @param {Counts} counts
 */
function countModule(module, counts) {
  // A file or a suite that broke outside its tests counts as one failure each.
  if (module.errors().length > 0) counts.failed += 1;
  for (const suite of module.children.allSuites())
    if (suite.errors().length > 0) counts.failed += 1;
  for (const test of module.children.allTests()) {
    const { state } = test.result();
    counts[state === "pending" ? "skipped" : state] += 1;
  }
}

/** @param {TestModule} module */
function notRun(module) {
  return [...module.children.allTests("skipped")].flatMap((test) => {
    const result = test.result();
    if (result.state !== "skipped" || result.note === undefined) return [];
    return [`did not run: ${test.fullName} (${result.note})`];
  });
}
