import { nameOf } from "./find-assignments.ts";
import type { Assignments } from "./find-assignments.ts";
import type { Call } from "./find-calls.ts";
import type { Token } from "./scan-python.ts";

const packing = ["pack", "pack_into", "Struct"];
const unpacking = [
  "unpack",
  "unpack_from",
  "iter_unpack",
  "calcsize",
  "Struct",
];

/** What Python's `struct` takes: an order, then codes with a count each. */
const formatString = /^[@=<>!]?(?:\s*\d*[xcbB?hHiIlLqQnNefdspP])+\s*$/;

/** The calls of a program with what its names stand for. */
export interface Calls {
  readonly calls: readonly Call[];
  readonly assignments: Assignments;
}

export function findPackFormats(source: Calls): readonly string[] {
  return formatsOf(packing, source);
}

export function findUnpackFormats(source: Calls): readonly string[] {
  return formatsOf(unpacking, source);
}

function formatsOf(names: readonly string[], source: Calls): readonly string[] {
  const formats = source.calls
    .filter(({ name }) => names.includes(name))
    .map((call) => literal(call.arguments[0] ?? [], source.assignments))
    .filter((text) => text !== null && formatString.test(text));
  return [...new Set(formats.flatMap((format) => format ?? []))];
}

/** A string, or what a name stands for that is assigned in one way only. */
function literal(
  tokens: readonly Token[],
  assignments: Assignments,
): string | null {
  const plain = onlyString(tokens);
  if (plain !== null) return plain;
  const name = nameOf(tokens);
  const values = (name === null ? null : assignments.get(name)) ?? [];
  const texts = new Set(values.map(onlyString));
  const [text = null] = texts;
  return texts.size === 1 ? text : null;
}

function onlyString(tokens: readonly Token[]): string | null {
  const [first] = tokens;
  return tokens.length === 1 && first?.kind === "string" ? first.text : null;
}
