import { type Value, isList } from "../../core/exercise/value.ts";
import type { Codec } from "../codec.ts";

/** More elements than any exercise needs (26 880 divisors at most below 10¹⁵); a count beyond is garbage. */
export const mostElements = 32_768;

/** Elements of one size, one after the other, as long as they come: `elements:<i`. `element` is of a fixed size. */
export function elementsCodec(id: string, element: Codec): Codec | null {
  const sizeInBytes = sizeOf(element);
  if (sizeInBytes === null) return null;
  return {
    id,
    family: element.family,
    encode: (value) => encodeElements(element, value),
    decode: (bytes) => {
      const missing = missingIn(bytes.length, sizeInBytes);
      if (missing > 0)
        return { kind: "incomplete", neededInBytes: bytes.length + missing };
      const value = readElements(element, bytes);
      if (value === null) return { kind: "invalid", offset: 0 };
      const lengthInBytes = bytes.length;
      return { kind: "value", value, lengthInBytes, isFinal: false };
    },
  };
}

function missingIn(lengthInBytes: number, sizeInBytes: number): number {
  if (lengthInBytes === 0) return sizeInBytes;
  return (sizeInBytes - (lengthInBytes % sizeInBytes)) % sizeInBytes;
}

/** The size of every value of a codec, in bytes; `null` where values differ in size. */
export function sizeOf(codec: Codec): number | null {
  const nothing = codec.decode(new Uint8Array());
  return nothing.kind === "incomplete" ? nothing.neededInBytes : null;
}

/** A list without members cannot be told from silence where nothing counts them. */
function encodeElements(element: Codec, value: Value): Uint8Array | null {
  if (!isList(value) || value.length === 0) return null;
  return writeElements(element, value);
}

/** `null` if an element cannot be carried. */
export function writeElements(
  element: Codec,
  members: readonly Value[],
): Uint8Array | null {
  const encoded = members.map((member) => element.encode(member));
  const whole = encoded.filter((bytes) => bytes !== null);
  return whole.length === encoded.length ? Buffer.concat(whole) : null;
}

/** The elements of all bytes; `null` if there are too many, or one that is none. */
export function readElements(
  element: Codec,
  bytes: Uint8Array,
): readonly Value[] | null {
  if (bytes.length > mostElements * (sizeOf(element) ?? 1)) return null;
  const members: Value[] = [];
  for (let offset = 0; offset < bytes.length;) {
    const decoded = element.decode(bytes.subarray(offset));
    if (decoded.kind !== "value") return null;
    members.push(decoded.value);
    offset += decoded.lengthInBytes;
  }
  return members;
}
