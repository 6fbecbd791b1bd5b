import type { Codec } from "../codec.ts";
import { readFramed } from "./frame.ts";

/** No exercise has messages of this size; a greater length is garbage, and nothing is kept for it. */
const longestInBytes = 2 ** 20;

/** A payload behind its length in bytes; `length` is a codec of one integer. */
export function lengthPrefix(
  payload: Codec,
  name: string,
  length: Codec,
): Codec {
  return {
    id: `${payload.id}/${name}`,
    family: payload.family,
    encode: (value) => {
      const bytes = payload.encode(value);
      const prefix = bytes && length.encode(BigInt(bytes.length));
      return bytes && prefix && Buffer.concat([prefix, bytes]);
    },
    decode: (bytes) => {
      const prefix = length.decode(bytes);
      if (prefix.kind !== "value") return prefix;
      const size = Number(prefix.value);
      if (!Number.isInteger(size) || size < 0 || size > longestInBytes)
        return { kind: "invalid", offset: 0 };
      const start = prefix.lengthInBytes;
      const end = start + size;
      if (bytes.length < end) return { kind: "incomplete", neededInBytes: end };
      return readFramed(payload, bytes, { start, end, lengthInBytes: end });
    },
  };
}

/** A length in decimal digits, padded with blanks (or zeros) to a fixed size. */
export function headerOf(sizeInBytes: number): Codec {
  return {
    id: `header:${sizeInBytes}`,
    family: "text",
    encode: (value) => {
      if (typeof value !== "bigint") return null;
      const digits = String(value);
      return digits.length > sizeInBytes
        ? null
        : Buffer.from(digits.padEnd(sizeInBytes));
    },
    decode: (bytes) => {
      const text = Buffer.from(bytes.subarray(0, sizeInBytes)).toString(
        "latin1",
      );
      if (!/^ *\d* *$/.test(text)) return { kind: "invalid", offset: 0 };
      if (text.length < sizeInBytes)
        return { kind: "incomplete", neededInBytes: sizeInBytes };
      if (text.trim() === "") return { kind: "invalid", offset: 0 };
      const value = BigInt(text.trim());
      return {
        kind: "value",
        value,
        lengthInBytes: sizeInBytes,
        isFinal: true,
      };
    },
  };
}
