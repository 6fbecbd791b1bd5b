import { defineConfig } from "vitest/config";
import { LongestFirst } from "./grader/build/suite/longest-first.mjs";
import { SummaryReporter } from "./grader/build/suite/summary-reporter.mjs";

export default defineConfig(({ mode }) => ({
  test: {
    // `--mode every-fixture` grades them all, `--mode every-attack` lets them all loose; without it a sample, so that
    // the suite stays short.
    env: {
      GRADE_FIXTURES: mode === "every-fixture" ? "every" : "sample",
      GRADE_HOSTILE: mode === "every-attack" ? "every" : "sample",
      GRADE_DRAWS: mode === "every-draw" ? "10000" : "1000",
    },
    environment: "node",
    include: ["{grader,reference,specs,fixtures}/**/*.test.{ts,tsx}"],
    // What students hand in may look like a test.
    exclude: ["**/node_modules/**", "fixtures/*/*/*/**"],
    globalSetup: "grader/build/suite/set-up.mjs",
    reporters: ["default", new SummaryReporter()],
    sequence: { sequencer: LongestFirst },
    // A process for each file would cost more than most of them. No module has a state that another file could meet;
    // a test that changes the environment puts it back.
    isolate: false,
    // Most tests wait for programs that they started, so that three files share two processors well.
    maxWorkers: 3,
    // No verdict depends on speed; these limits only end a test that would never end.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    teardownTimeout: 10_000,
  },
}));
