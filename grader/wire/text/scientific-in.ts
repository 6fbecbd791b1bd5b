import { limitInDigits } from "./decimal.ts";
import type { IntegerReading } from "./integers-in.ts";

/** `1.234567e+06`, which is how some languages print a floating-point value. */
const scientific =
  /(?<![\p{L}\p{N}_.,])(?<sign>[+\-−]?)(?<whole>\d)(?:[.,](?<fraction>\d+))?[eE]\+?(?<exponent>\d{1,3})(?![\p{L}\p{N}_]|[.,]\d)/gu;

/** The whole numbers that a text has in scientific notation, with all their digits: one that was rounded is another. */
export function scientificIn(text: string): readonly IntegerReading[] {
  return Array.from(text.matchAll(scientific), toReading).filter(
    (reading) => reading !== null,
  );
}

function toReading(match: RegExpExecArray): IntegerReading | null {
  const { sign = "", whole = "", fraction = "", exponent } = match.groups ?? {};
  const zeros = Number(exponent) - fraction.length;
  if (zeros < 0 || zeros > limitInDigits) return null;
  const magnitude = BigInt(whole + fraction) * 10n ** BigInt(zeros);
  return {
    value: /[-−]/.test(sign) ? -magnitude : magnitude,
    start: match.index,
    end: match.index + match[0].length,
  };
}
