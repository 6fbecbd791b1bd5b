import type { ErrorObject } from "ajv";
import { describeError } from "./describe-error.ts";
import { pointerOf, type Problem } from "../document/problem.ts";
import { failedUnion, isBesideThePoint, isUnion } from "./unions.ts";

/** What the author of a document should read of ajv's errors: those of the alternatives that were meant, each once. */
export function schemaProblems(errors: readonly ErrorObject[]): Problem[] {
  const unions = errors.filter(isUnion).map(failedUnion);
  const noise = unions.filter(({ meant }) => meant >= 0);
  const relevant = errors
    .filter((error) => !noise.some((union) => union.error === error))
    .filter((error) => error.keyword !== "propertyNames")
    .filter((error) => !unions.some((union) => isBesideThePoint(error, union)));
  return unique(relevant.map(describeError));
}

function unique(problems: readonly Problem[]): Problem[] {
  const byText = new Map(
    problems.map((problem) => [
      `${pointerOf(problem.path)} ${problem.message}`,
      problem,
    ]),
  );
  return [...byText.values()];
}
