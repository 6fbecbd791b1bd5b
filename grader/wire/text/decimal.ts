import type { Decoded } from "../codec.ts";

/**
 * Python's `int()` refuses longer texts (`sys.get_int_max_str_digits`), so no honest answer is longer; it also keeps
 * a flood of digits from costing us time.
 */
export const limitInDigits = 4300;

/** Blanks, line ends and the NULs of a fixed block stand around a number; `77.` and `77.0` are whole numbers too. */
const unterminated =
  /^[ \t\n\v\f\r\0]*[+-]?(?:(?<digits>\d{1,4300})(?:\.0*)?[ \t\n\v\f\r\0]*)?/;
const line =
  /^[ \t\n\v\f\r\0]*[+-]?(?:(?<digits>\d{1,4300})(?:\.0*)?[ \t\v\f\r\0]*(?<end>\n)?)?/;

/** Reads the whole of the bytes as one decimal number; never final, for a digit may follow. */
export function decodeDecimal(bytes: Uint8Array): Decoded {
  const { text, match, groups } = matchPrefix(unterminated, bytes);
  if (match.length < text.length) {
    return { kind: "invalid", offset: match.length };
  }
  if (groups["digits"] === undefined) {
    return { kind: "incomplete", neededInBytes: null };
  }
  return {
    kind: "value",
    value: wholePart(match),
    lengthInBytes: match.length,
    isFinal: false,
  };
}

/** Reads a decimal number up to its `\n` or `\r\n`; empty lines before it are passed over. */
export function decodeDecimalLine(bytes: Uint8Array): Decoded {
  const { text, match, groups } = matchPrefix(line, bytes);
  if (groups["end"] !== undefined) {
    return {
      kind: "value",
      value: wholePart(match),
      lengthInBytes: match.length,
      isFinal: true,
    };
  }
  if (match.length < text.length) {
    return { kind: "invalid", offset: match.length };
  }
  return { kind: "incomplete", neededInBytes: null };
}

/** The longest beginning of the bytes that can be a beginning of a number. Latin-1: one byte is one character. */
function matchPrefix(pattern: RegExp, bytes: Uint8Array): Prefix {
  const text = Buffer.from(bytes).toString("latin1");
  const found = pattern.exec(text);
  return { text, match: found?.[0] ?? "", groups: found?.groups ?? {} };
}

interface Prefix {
  readonly text: string;
  readonly match: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

function wholePart(match: string): bigint {
  return BigInt(/[+-]?\d+/.exec(match)?.[0] ?? "0");
}
