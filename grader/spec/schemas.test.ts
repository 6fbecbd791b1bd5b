import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { format } from "prettier";
import { describe, expect, expectTypeOf, test } from "vitest";
import type { Report } from "../report/document.ts";
import type { Step } from "../core/exercise/test-case.ts";
import type { MismatchKind } from "../core/verdict.ts";
import {
  validateReport,
  type CasesDocument,
  type ReportDocument,
} from "./generated/validators.js";

/** Types made from a schema are mutable, the contracts are not; otherwise they must be the same. */
type Immutable<Type> = Type extends object
  ? { readonly [Key in keyof Type]: Immutable<Type[Key]> }
  : Type;

test("the report's schema and its type say the same", () => {
  expectTypeOf<Immutable<Report>>().toExtend<Immutable<ReportDocument>>();
  expectTypeOf<Immutable<ReportDocument>>().toExtend<Immutable<Report>>();
});

type CaseDocument = CasesDocument["cases"][number];

test("the schema of cases knows every way to be wrong, and every rule of chance", () => {
  type Again = NonNullable<CaseDocument["again"]>;
  type StepDocument = CaseDocument["steps"][number];
  type Rule = Extract<Step, { kind: "expect-random" }>["rule"];
  type RuleDocument = Extract<StepDocument, { "expect-random": unknown }>;

  expectTypeOf<Again["after"][number]>().toEqualTypeOf<MismatchKind>();
  expectTypeOf<RuleDocument["expect-random"]>().toEqualTypeOf<Rule>();
});

const emptyReport: Report = {
  schema: "grade/report/v1",
  grader: { version: "1", node: "v20", platform: "linux", suite: "sha256:00" },
  isolation: { network: "host", walls: "none", because: null },
  retried: [],
  seed: "1",
  submission: { id: "a", path: "a", sha256: "00", remarks: [] },
  exercises: [],
  totals: { score: null, maxScore: 100 },
  durationMs: 1.5,
};

test("a report is open to nothing that its schema does not name", () => {
  expect(validateReport(emptyReport)).toBe(true);
  expect(validateReport({ ...emptyReport, more: 1 })).toBe(false);
});

const files = await readdir("specs", { recursive: true });
const jsonFiles = files.filter((file) => file.endsWith(".json")).sort();

describe("every file of specs/", () => {
  test.each(jsonFiles)("%s has the canonical format", async (file) => {
    const text = await readFile(join("specs", file), "utf8");

    expect(text).toBe(await format(text, { parser: "json" }));
  });
});

describe("every object of a schema", () => {
  const schemas = jsonFiles.filter((file) => file.endsWith(".schema.json"));

  test.each(schemas)("of %s is closed", async (file) => {
    const text = await readFile(join("specs", file), "utf8");
    const schema: unknown = JSON.parse(text);

    expect(openObjects(schema)).toEqual([]);
  });
});

/** Schemas of objects that let any further name with any value through. */
function openObjects(schema: unknown): unknown[] {
  if (typeof schema !== "object" || schema === null) return [];
  const isOpen =
    "type" in schema &&
    schema.type === "object" &&
    !("additionalProperties" in schema);
  const inside = Object.values(schema).flatMap(openObjects);
  return isOpen ? [schema, ...inside] : inside;
}
