import type { ErrorObject } from "ajv";
import {
  nameProblem,
  pathOf,
  valueProblem,
  type JsonPath,
  type Problem,
} from "../document/problem.ts";
import { failedUnion, nameOfBranch } from "./unions.ts";
import { anyOf, didYouMean, quoteAll, showJson } from "../document/wording.ts";

/** One error of ajv, in verbose mode, as what was expected and what was found. */
export function describeError(error: ErrorObject): Problem {
  const path = pathOf(error.instancePath);
  if (error.propertyName !== undefined)
    return wrongName(path, error.propertyName, error);
  switch (error.keyword) {
    case "additionalProperties":
      return unknownName(path, error);
    case "oneOf":
      return noBranch(path, error);
    case "enum":
      return valueProblem(path, noneOf(error));
    default:
      return valueProblem(path, mismatch(error));
  }
}

function mismatch(error: ErrorObject): string {
  if (error.keyword === "required") return missing(error);
  return `expected ${expectation(error)}, found ${showJson(error.data)}`;
}

function expectation({ keyword, params, parentSchema }: ErrorObject): string {
  switch (keyword) {
    case "minItems":
      return "at least one entry";
    case "minProperties":
      return "at least one name";
    case "maxProperties":
      return count(params["limit"]);
    case "uniqueItems":
      return "each entry only once";
    case "type":
      if (params["type"] === "object") return "an object { … }";
  }
  const description: unknown = parentSchema?.["description"];
  if (typeof description === "string") return description;
  return `${keyword} ${showJson(parentSchema?.[keyword])}`;
}

function count(limit: unknown): string {
  return limit === 1 ? "exactly one name" : `exactly ${String(limit)} names`;
}

function missing({ params, data }: ErrorObject): string {
  const name = String(params["missingProperty"]);
  return `expected "${name}" here, found ${quoteAll(namesOf(data))}`;
}

function noneOf({ schema, data }: ErrorObject): string {
  const known: unknown[] = Array.isArray(schema) ? schema : [];
  const near =
    typeof data === "string" ? didYouMean(data, known.map(String)) : "";
  return `expected ${anyOf(known.map(showJson))}, found ${showJson(data)}${near}`;
}

function unknownName(path: JsonPath, error: ErrorObject): Problem {
  const name = String(error.params["additionalProperty"]);
  const known = namesOf(error.parentSchema?.["properties"]);
  const near = didYouMean(name, known);
  return nameProblem(
    [...path, name],
    `unknown name "${name}"${near}; expected ${anyOf(known.map(showJson))}`,
  );
}

function wrongName(path: JsonPath, name: string, error: ErrorObject): Problem {
  return nameProblem(
    [...path, name],
    `expected ${expectation(error)}, found the name "${name}"`,
  );
}

/** The first name of an object says which alternative of a union it is, so a wrong one gets the blame. */
function noBranch(path: JsonPath, error: ErrorObject): Problem {
  const { branches } = failedUnion(error);
  const known = branches.flatMap(({ required }) => required?.[0] ?? []);
  const [name] = namesOf(error.data);
  if (name === undefined || known.length === 0)
    return valueProblem(
      path,
      `expected ${anyOf(branches.map(nameOfBranch))}, found ${showJson(error.data)}`,
    );
  const near = didYouMean(name, known);
  return nameProblem(
    [...path, name],
    `expected one of ${quoteAll(known)}, found "${name}"${near}`,
  );
}

function namesOf(data: unknown): string[] {
  const isObject =
    typeof data === "object" && data !== null && !Array.isArray(data);
  return isObject ? Object.keys(data) : [];
}
