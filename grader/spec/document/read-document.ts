import { readFile } from "node:fs/promises";
import { getNodeValue } from "jsonc-parser";
import { SpecError, UsageError } from "../../core/errors.ts";
import type { Validator } from "../generated/validators.js";
import { lineAndColumn, type LocatableText } from "./locate.ts";
import { refuse } from "./refuse.ts";
import { schemaProblems } from "../schema/schema-problems.ts";
import { parseJson, type SyntaxProblem } from "./syntax-problem.ts";

/** A file that fits its schema. */
export interface SpecDocument<Content> extends LocatableText {
  readonly content: Content;
}

/** Reads a strict JSON file; a `SpecError` says where it breaks JSON or its schema. */
export async function readDocument<Content>(
  file: string,
  validate: Validator<Content>,
): Promise<SpecDocument<Content>> {
  const text = await readText(file);
  const tree = parseJson(text);
  if ("message" in tree) throw syntaxError(file, text, tree);
  const content: unknown = getNodeValue(tree);
  if (validate(content)) return { file, text, tree, content };
  const problems = schemaProblems(validate.errors ?? []);
  return refuse({ file, text, tree }, problems);
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    const code = codeOf(cause);
    throw new UsageError(
      `cannot read ${file}: ${code}`,
      { kind: "unreadable", path: file, code },
      { cause },
    );
  }
}

function codeOf(cause: unknown): string {
  const hasCode = cause instanceof Error && "code" in cause;
  return hasCode ? String(cause.code) : String(cause);
}

function syntaxError(
  file: string,
  text: string,
  { offset, message }: SyntaxProblem,
): SpecError {
  const place = lineAndColumn(text, offset);
  return new SpecError(`${file}:${place.line}:${place.column}: ${message}`, {
    ...place,
    file,
    path: "",
  });
}
