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

/** A unit of UTF-16 takes three bytes at most. */
function encode(text: string): Uint8Array {
  const bytes = new Uint8Array(3 * text.length);
  let end = 0;
  const put = (byte: number): void => {
    bytes[end] = byte;
    end += 1;
  };
  for (let index = 0; index < text.length; index += 1)
    putUnit(text.charCodeAt(index), put);
  return bytes.slice(0, end);
}

function putUnit(unit: number, put: (byte: number) => void): void {
  if (unit > 0 && unit < 0x80) {
    put(unit);
    return;
  }
  if (unit < 0x800) put(0xc0 | (unit >> 6));
  else {
    put(0xe0 | (unit >> 12));
    put(0x80 | ((unit >> 6) & 0x3f));
  }
  put(0x80 | (unit & 0x3f));
}

function decode(bytes: Uint8Array): Decoded {
  const { length } = bytes;
  const units = Buffer.alloc(2 * length);
  let end = 0;
  for (let offset = 0; offset < length;) {
    const size = sizeAt(bytes[offset] ?? 0);
    if (size === 0 || !isFollowed(bytes, offset, size))
      return { kind: "invalid", offset };
    if (offset + size > length)
      return { kind: "incomplete", neededInBytes: null };
    const unit = unitAt(bytes, offset, size);
    units[end] = unit & 0xff;
    units[end + 1] = unit >> 8;
    end += 2;
    offset += size;
  }
  if (length === 0) return { kind: "incomplete", neededInBytes: null };
  const value = units.toString("utf16le", 0, end);
  return { kind: "value", value, lengthInBytes: length, isFinal: false };
}

/** Bytes of the character that begins so; 0 for a byte that begins none. */
function sizeAt(first: number): number {
  if (first < 0x80) return 1;
  if (first >> 5 === 0b110) return 2;
  return first >> 4 === 0b1110 ? 3 : 0;
}

/** Whether the bytes behind the first one, as far as they are there, go on with its character. */
function isFollowed(bytes: Uint8Array, offset: number, size: number): boolean {
  for (let at = offset + 1; at < offset + size; at += 1)
    if ((bytes[at] ?? 0x80) >> 6 !== 0b10) return false;
  return true;
}

function unitAt(bytes: Uint8Array, offset: number, size: number): number {
  const first = bytes[offset] ?? 0;
  let unit = size === 1 ? first : first & (size === 2 ? 0x1f : 0x0f);
  for (let at = offset + 1; at < offset + size; at += 1)
    unit = (unit << 6) | ((bytes[at] ?? 0) & 0x3f);
  return unit;
}
