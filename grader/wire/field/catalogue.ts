import type { FieldType } from "../../core/exercise/exercise.ts";

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
  "text/length:!H",
  "text/length:!I",
  "text/length:<I",
  "text/header:10",
  "text/header:64",
  "struct:<e",
  "struct:!e",
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
  "<B",
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
  "repr/newline",
  "numbers:comma/newline",
  "numbers:blank/newline",
  ...counted,
  ...["pickle", "marshal", "json", "repr", "numbers:comma"].flatMap((payload) =>
    [
      "length:!I",
      "length:<I",
      "length:!H",
      "length:<q",
      "header:10",
      "header:64",
    ].map((framing) => `${payload}/${framing}`),
  ),
  "numbers:line",
  "numbers:semicolon",
  "numbers:hash",
  "numbers:words",
];

const texts = [
  "utf-8",
  "utf-8/newline",
  "mutf-8/length:!H",
  "utf-8/crlf",
  "utf-8/length:!I",
  "utf-8/length:<I",
  "utf-8/header:10",
  "utf-8/header:64",
  "latin-1",
  "latin-1/newline",
  "pickle",
  "marshal",
  "json",
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
  integers: ["numbers:comma", "elements:<i", "elements:!i", "elements:<q"],
  text: ["utf-8", "latin-1"],
};
