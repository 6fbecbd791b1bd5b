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

/** Codecs that a program writes in, by the calls in its source: `struct:<i`, `pickle`, … */
export function findWrittenCodecs(source: Calls): readonly string[] {
  return codecsOf(packing, ["dumps", "dump"], source);
}

/** Codecs that a program reads. */
export function findReadCodecs(source: Calls): readonly string[] {
  const evaluated = source.calls.some(({ name }) => evaluators.includes(name));
  const read = codecsOf(unpacking, ["loads", "load"], source);
  return evaluated ? [...read, "repr"] : read;
}

/** Modules of Python whose `dumps` and `loads` turn values into bytes and back, and the codec of each. */
const serialisers: Readonly<Record<string, string>> = {
  pickle: "pickle",
  cPickle: "pickle",
  marshal: "marshal",
  json: "json",
};

/** Functions that read a value as Python writes it. */
const evaluators = ["eval", "literal_eval"];

function codecsOf(
  structNames: readonly string[],
  serialiserNames: readonly string[],
  source: Calls,
): readonly string[] {
  const formats = formatsOf(structNames, source);
  const serialised = source.calls
    .filter(({ name }) => serialiserNames.includes(name))
    .flatMap(({ of }) => serialisers[of ?? ""] ?? []);
  const ids = [...formats.map((format) => `struct:${format}`), ...serialised];
  return [...new Set(ids)];
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
