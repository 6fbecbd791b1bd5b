import type { Model } from "../../grader/core/exercise/exercise.ts";

/** A sentence → the same in upper case by Unicode's full mapping, which is also that of Python's `str.upper`: `ação` → `AÇÃO`. */
export const uppercaseModel: Model = (request) =>
  typeof request === "string" ? request.toUpperCase() : null;
