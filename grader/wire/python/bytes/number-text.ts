import { limits } from "../limits.ts";

const integer = /^[+-]?\d+L?$/;
const float = /^[+-]?(?:inf(?:inity)?|nan|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)$/i;

/** A decimal integer as Python writes it (`L` at its end in Python 2); `null`: none, or one of too many digits. */
export function integerOf(text: string): bigint | null {
  if (text.length > limits.decimalDigits + 2 || !integer.test(text))
    return null;
  const digits = text.endsWith("L") ? text.slice(0, -1) : text;
  return BigInt(digits);
}

/** A float as Python's `repr` writes it, with `inf` and `nan`. */
export function floatOf(text: string): number | null {
  if (!float.test(text)) return null;
  const javaScript = text
    .toLowerCase()
    .replace(/inf(?:inity)?/, "Infinity")
    .replace(/[+-]?nan/, "NaN");
  return Number(javaScript);
}

/** The decimal digits; `null` where they are more than Python reads. */
export function showInteger(value: bigint): string | null {
  // Decimal digits cost far more time than hexadecimal ones, of which there are fewer.
  if (value.toString(16).length > limits.decimalDigits) return null;
  const text = String(value);
  return text.replace("-", "").length > limits.decimalDigits ? null : text;
}

/** As Python's `repr`: with a point or an exponent, the exponent from 10¹⁶ on and below 10⁻⁴. */
export function showFloat(value: number): string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value < 0 ? "-inf" : "inf";
  const sign = Object.is(value, -0) ? "-" : "";
  const [mantissa = "", exponent = "0"] = value.toExponential().split("e");
  if (Number(exponent) < -4 || Number(exponent) >= 16) {
    return `${mantissa}e${exponent.replace(/\d+/, (digits) => digits.padStart(2, "0"))}`;
  }
  const text = String(value);
  return sign + (text.includes(".") ? text : `${text}.0`);
}
