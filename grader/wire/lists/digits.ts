import { type Value, isList } from "../../core/exercise/value.ts";
import type { Codec } from "../codec.ts";
import { limitInDigits } from "../text/decimal.ts";

/** Whole numbers as the texts that somebody typed, in a codec that would carry numbers too: `pickle.dumps(input())`. */
export function digitsIn(carrier: Codec): Codec {
  return {
    id: `digits:${carrier.id}`,
    family: carrier.family,
    encode: (value) => {
      const text = asText(value);
      return text === null ? null : carrier.encode(text);
    },
    decode: (bytes) => {
      const decoded = carrier.decode(bytes);
      if (decoded.kind !== "value") return decoded;
      const value = asNumbers(decoded.value);
      return value === null
        ? { kind: "invalid", offset: 0 }
        : { ...decoded, value };
    },
  };
}

function asText(value: Value): Value | null {
  if (typeof value === "bigint") return String(value);
  if (!isList(value)) return null;
  const texts = value.map(asText);
  const whole = texts.filter((text) => text !== null);
  return whole.length === texts.length ? whole : null;
}

function asNumbers(value: Value): Value | null {
  if (typeof value === "string") return numberIn(value);
  if (!isList(value)) return null;
  const numbers = value.map(asNumbers);
  const whole = numbers.filter((one) => one !== null);
  return whole.length === numbers.length ? whole : null;
}

function numberIn(text: string): bigint | null {
  const isNumber = /^\s*[+-]?\d+\s*$/.test(text);
  return isNumber && text.length <= limitInDigits ? BigInt(text.trim()) : null;
}
