import { limitInDigits } from "./decimal.ts";

/** A whole number in a text; `start` and `end` are indices of the text, sign and `.0` included. */
export interface IntegerReading {
  readonly value: bigint;
  readonly start: number;
  readonly end: number;
}

/** Letters with case only: `abc77` and `n2` are names, but `答案是77` and `Nº10` hold numbers. */
const letter = String.raw`\p{Ll}\p{Lu}_`;
const sign = String.raw`(?:(?<![\p{L}\p{N}_)\]+\-−])(?<sign>[+\-−]))?`;
/** Neither inside a name, nor a fraction (`.5`, while `...77` is a number), nor an exponent (`9.9e+11`). */
const before = String.raw`(?<![${letter}\d])(?<!(?<!\.)\.)(?<!\d[eE][+-])`;
/** `77n` (JavaScript) and `77L` (Python 2) are how those languages show big integers. */
const after = String.raw`(?=[nL](?![\p{L}\p{N}_])|[^${letter}\d]|$)`;

/** True groups of three, from the first to the last: `1,234,5` and `12.34` are no grouped numbers. */
function groupsOf(separator: string): string {
  const isFirst = `(?<!(?<!\\d)\\d{1,3}${separator})`;
  return `${isFirst}[1-9]\\d{0,2}(?:${separator}\\d{3})+(?!${separator}?\\d)`;
}

/** Between digits these can only mean thousands; no-break space and narrow no-break space among them. */
const pureGroups = ["_", "'", "\u00a0", "\u202f"].map(groupsOf).join("|");
/** These may as well be a decimal point, or stand between the items of a list. */
const doubtfulGroups = [String.raw`\.`, ",", " "].map(groupsOf);

const patterns = [
  String.raw`(?<digits>${pureGroups}|\d+)(?:\.0+)?(?!\.\d)`,
  ...doubtfulGroups.map(
    (groups) => String.raw`(?<digits>${groups})(?:[.,]0+)?(?![.,]\d)`,
  ),
].map((number) => new RegExp(sign + before + number + after, "gu"));

/** Colours of a terminal, and line ends in the `repr` of Python's bytes: no part of a name or a number. */
const escapes = new RegExp(String.raw`\u001b\[[\d;?]*[A-Za-z]?|\\[nrt]`, "gu");

/**
 * Finds the whole numbers of a text as a person would read it, in order of appearance, the longer of two readings
 * first: signs, thousands in groups, `77.0` but not `77.5`. Where both make sense (`1,234` is one number or two,
 * `77.000` is 77 or 77000), both are listed.
 */
export function integersIn(text: string): readonly IntegerReading[] {
  const visible = text.replaceAll(escapes, blankOut);
  return patterns
    .flatMap((pattern) => Array.from(visible.matchAll(pattern), toReading))
    .filter((reading) => reading !== null)
    .sort((left, right) => left.start - right.start || right.end - left.end);
}

/** Readings without those that are only a part of another one. */
export function longestReadings(
  sorted: readonly IntegerReading[],
): readonly IntegerReading[] {
  let longest: IntegerReading | null = null;
  return sorted.filter((reading) => {
    const isPart = longest !== null && isWithin(reading, longest);
    if (!isPart) longest = reading;
    return !isPart;
  });
}

function isWithin(part: IntegerReading, whole: IntegerReading): boolean {
  const isSame = part.start === whole.start && part.end === whole.end;
  return part.end <= whole.end && !isSame;
}

/** NULs of the same length keep every index where it was. */
function blankOut(escape: string): string {
  return "\0".repeat(escape.length);
}

function toReading(match: RegExpExecArray): IntegerReading | null {
  const digits = (match.groups?.["digits"] ?? "").replaceAll(/\D/g, "");
  if (digits.length > limitInDigits) return null;
  const magnitude = BigInt(digits);
  const isNegative = /[-−]/.test(match.groups?.["sign"] ?? "");
  return {
    value: isNegative ? -magnitude : magnitude,
    start: match.index,
    end: match.index + match[0].length,
  };
}
