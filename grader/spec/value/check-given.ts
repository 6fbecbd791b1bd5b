import type { FieldType } from "../../core/exercise/exercise.ts";
import { showValue } from "../../core/exercise/value.ts";
import { onlyField } from "../case/case-document.ts";
import {
  valueProblem,
  type JsonPath,
  type Problem,
} from "../document/problem.ts";
import { didYouMean, quoteAll, showJson } from "../document/wording.ts";
import { isMembers, valueOf, type Accepted, type Given } from "./given.ts";
import { expectationOf } from "./literal.ts";
import type { Names } from "./names.ts";

/** What is read at a place in a document. */
export interface Place {
  readonly path: JsonPath;
  readonly type: FieldType;
  readonly names: Names;
}

/** Values of another type than the field's, and values that cannot be had. */
export function checkAccepted(
  accepted: Accepted,
  place: Place,
): readonly Problem[] {
  if (
    typeof accepted === "string" ||
    isMembers(accepted) ||
    !("one-of" in accepted)
  )
    return checkGiven(accepted, place);
  return accepted["one-of"].flatMap((given, index) =>
    checkGiven(given, { ...place, path: [...place.path, "one-of", index] }),
  );
}

export function checkGiven(given: Given, place: Place): readonly Problem[] {
  const { path, type, names } = place;
  if (valueOf(given, type, names) !== null) return [];
  if (isMembers(given) && type === "integers")
    return given.flatMap((member, index) =>
      checkGiven(member, { names, type: "integer", path: [...path, index] }),
    );
  if (typeof given === "string" || isMembers(given))
    return [valueProblem(path, otherType(type, showJson(given)))];
  return checkName(given, place);
}

function checkName(
  given: Extract<Given, { drawn: string } | { model: string }>,
  { path, type, names }: Place,
): readonly Problem[] {
  const [key, name] = onlyField<string>({ ...given });
  const known = [...names.drawn.keys()];
  const message = known.includes(name)
    ? unfit(key, name, { path, type, names })
    : `expected a name of "draw" (${quoteAll(known)}), found "${name}"${didYouMean(name, known)}`;
  return [valueProblem([...path, key], message)];
}

/** A drawn value of another type, or one that there is no answer to. */
function unfit(
  key: string,
  name: string,
  { type, names: { drawn, model } }: Place,
): string {
  const value = drawn.get(name) ?? "";
  const found = showValue(value);
  if (key === "drawn") return otherType(type, found);
  if (model === null)
    return "expected a value that needs no model, found an exercise without one";
  const answer = model(value);
  if (answer !== null) return otherType(type, showValue(answer));
  return `expected a value that the model has an answer to, found ${found}`;
}

function otherType(type: FieldType, found: string): string {
  return `expected ${expectationOf(type)}, found ${found}`;
}
