import { join } from "node:path";
import { roles } from "../../core/exercise/role.ts";
import type { GradeRequest } from "../../run/request.ts";
import { isolations } from "../../sandbox/lane-kind.ts";
import { type Given, numberGiven } from "../options/given.ts";
import { packageRoot } from "../package-root.ts";

/** What a grading is asked to do, except for the exercise, which has yet to be chosen. */
export function gradeRequest(given: Given): Omit<GradeRequest, "exerciseId"> {
  const { words, options } = given;
  const [submission = ""] = words;
  const role = roles.find((one) => one === options.role);
  return {
    submission,
    roles: role === undefined ? roles : [role],
    caseId: options.case ?? null,
    seed: options.seed ?? null,
    specsFolder: specsFolder(given),
    policyFile: options.policy ?? null,
    commands: {
      server: options.server ?? null,
      client: options.client ?? null,
    },
    port: numberGiven(given, "port") ?? null,
    isolation: isolations.find((one) => one === options.isolation) ?? "auto",
    slow: numberGiven(given, "slow") ?? 1,
  };
}

/** The exercises that come with the grader, unless others are named. */
export function specsFolder({ options }: Given): string {
  return options.specs ?? join(packageRoot, "specs");
}
