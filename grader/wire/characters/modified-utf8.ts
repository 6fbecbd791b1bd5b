import type { Codec, Decoded } from "../codec.ts";

/**
 * What Java's `writeUTF` puts behind its length: UTF-8, but NUL in two bytes and each half of a surrogate pair in three
 * of its own (`java.io.DataInput`, "Modified UTF-8").
 */
export const modifiedUtf8: Codec = {
  id: "mutf-8",
  family: "text",
  empty: "",
  encode: (value) => (typeof value === "string" ? encode(value) : null),
  decode,
};

function encode(text: string): Uint8Array {
  const units = Array.from({ length: text.length }, (_, index) =>
    bytesOf(text.charCodeAt(index)),
  );
  return Uint8Array.from(units.flat());
}

function bytesOf(unit: number): readonly number[] {
  if (unit > 0 && unit < 0x80) return [unit];
  const low = 0x80 | (unit & 0x3f);
  if (unit < 0x800) return [0xc0 | (unit >> 6), low];
  return [0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), low];
}

function decode(bytes: Uint8Array): Decoded {
  const units: number[] = [];
  for (let offset = 0; offset < bytes.length;) {
    const length = lengthAt(bytes[offset] ?? 0);
    const unit = unitOf(bytes.subarray(offset, offset + length), length);
    if (unit === "cut") return { kind: "incomplete", neededInBytes: null };
    if (unit === "invalid") return { kind: "invalid", offset };
    units.push(unit);
    offset += length;
  }
  if (bytes.length === 0) return { kind: "incomplete", neededInBytes: null };
  const value = units.map((unit) => String.fromCharCode(unit)).join("");
  return { kind: "value", value, lengthInBytes: bytes.length, isFinal: false };
}

/** 0 for a byte that begins no character. */
function lengthAt(first: number): number {
  if (first < 0x80) return 1;
  if (first >> 5 === 0b110) return 2;
  return first >> 4 === 0b1110 ? 3 : 0;
}

function unitOf(bytes: Uint8Array, length: number): number | "cut" | "invalid" {
  const [first = 0, ...rest] = bytes;
  if (length === 0 || rest.some((byte) => byte >> 6 !== 0b10)) return "invalid";
  if (bytes.length < length) return "cut";
  const lead = length === 1 ? first : first & (length === 2 ? 0x1f : 0x0f);
  return rest.reduce((unit, byte) => (unit << 6) | (byte & 0x3f), lead);
}
