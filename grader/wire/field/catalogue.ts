import type { FieldType } from "../../core/exercise/exercise.ts";
import { serialised } from "../java/serialised.ts";

/** Lengths before a payload, the commonest first. */
const lengths = ["!I", "<I", "!H", "<H", "<q", "!q", "B"];

/** How payloads of no size of their own are framed. */
const frames = [
  "newline",
  "crlf",
  ...lengths.map((length) => `length:${length}`),
  "header:10",
  "header:64",
  "header:8",
  "header:4",
  "header:16",
];

function framed(
  payloads: readonly string[],
  names: readonly string[] = frames,
): readonly string[] {
  return payloads.flatMap((payload) =>
    names.map((name) => `${payload}/${name}`),
  );
}

/**
 * The codecs to think of for a field, the commonest in students' programs first: Python's native `i`, unterminated
 * text, network order; the widths follow, then what has hardly ever been seen.
 */
const integers = [
  "struct:<i",
  "text",
  "struct:!i",
  "struct:<q",
  "struct:!q",
  "text/newline",
  "struct:<I",
  "struct:!I",
  "struct:<Q",
  "struct:!Q",
  "struct:<h",
  "struct:!h",
  "struct:<H",
  "struct:!H",
  "struct:<d",
  "struct:!d",
  "struct:<f",
  "struct:!f",
  "struct:<B",
  "struct:<b",
  "text/crlf",
  "pickle",
  "marshal",
  "digits:pickle",
  "digits:json",
  "digits:marshal",
  "digits:repr",
  ...framed(["text"], frames.slice(2)),
  ...framed(["pickle", "marshal", "digits:pickle", "digits:json"]),
  ...framed(
    ["struct:!i", "struct:<i", "struct:!q", "struct:<q"],
    lengths.map((length) => `length:${length}`),
  ),
  "struct:<e",
  "struct:!e",
  ...serialised("integer"),
  "text/words",
];

const widths = [
  "<i",
  "!i",
  "<q",
  "!q",
  "<I",
  "!I",
  "<Q",
  "!Q",
  "<h",
  "!h",
  "<H",
  "!H",
  "<d",
  "!d",
  "<f",
  "!f",
  "B",
  "b",
];
const counts = [
  "<i",
  "!i",
  "<I",
  "!I",
  "<h",
  "!h",
  "<H",
  "!H",
  "<q",
  "!q",
  "<Q",
  "!Q",
  "B",
];

/** Count and elements of one width first, then the mixed ones: a count in host order before elements in network order. */
const counted = [
  ...widths.map((width) => `counted:${width},${width}`),
  ...counts.flatMap((count) =>
    widths
      .filter((width) => width !== count)
      .map((width) => `counted:${count},${width}`),
  ),
];

const lists = [
  "pickle",
  "marshal",
  "repr",
  "json",
  "numbers:comma-blank",
  "numbers:comma",
  "numbers:blank",
  ...widths.map((width) => `elements:${width}`),
  ...counted,
  ...widths.slice(0, 8).map((width) => `ended:${width}`),
  "numbers:line",
  "numbers:semicolon",
  "numbers:hash",
  ...framed(["repr", "json", "numbers:comma-blank", "numbers:comma"]),
  ...framed(["numbers:blank", "pickle", "marshal"]),
  ...framed(["numbers:semicolon", "numbers:hash"], ["newline", "crlf"]),
  "numbers:counted",
  "digits:pickle",
  "digits:json",
  "digits:marshal",
  "digits:repr",
  ...framed(
    ["elements:!i", "elements:<i", "elements:!q", "elements:<q"],
    lengths.map((length) => `length:${length}`),
  ),
  ...serialised("integers"),
  "numbers:words",
];

const texts = [
  "utf-8",
  "utf-8/newline",
  "mutf-8/length:!H",
  "utf-8/crlf",
  ...framed(["utf-8"], frames.slice(2)),
  "latin-1",
  ...framed(["latin-1"]),
  "pickle",
  "marshal",
  "json",
  "repr",
  ...framed(["pickle", "marshal", "json", "repr"]),
  ...serialised("text"),
];

/** Codec ids by what they have to carry. */
export const catalogue: Readonly<Record<FieldType, readonly string[]>> = {
  integer: integers,
  integers: lists,
  text: texts,
};

/** Payloads that have been seen in blocks of a fixed size. */
export const blockPayloads: Readonly<Record<FieldType, readonly string[]>> = {
  integer: ["text", "struct:<i", "struct:!i"],
  integers: [
    "repr",
    "json",
    "numbers:comma-blank",
    "numbers:comma",
    "numbers:blank",
    "numbers:semicolon",
    "elements:<i",
    "elements:!i",
    "elements:<q",
    "elements:!q",
  ],
  text: ["utf-8", "latin-1"],
};
