import { isList } from "../../core/exercise/value.ts";
import type { Codec, Decoded } from "../codec.ts";
import { mostElements, sizeOf, writeElements } from "./elements.ts";

/** Elements of one size up to the first zero, which is none of them: `ended:!i`. */
export function endedCodec(id: string, element: Codec): Codec | null {
  const sizeInBytes = sizeOf(element);
  if (sizeInBytes === null) return null;
  return {
    id,
    family: element.family,
    encode: (value) => {
      if (!isList(value) || value.includes(0n)) return null;
      return writeElements(element, [...value, 0n]);
    },
    decode: (bytes) => readUpToZero(element, bytes, sizeInBytes),
  };
}

function readUpToZero(
  element: Codec,
  bytes: Uint8Array,
  sizeInBytes: number,
): Decoded {
  const value = [];
  for (let at = 0; value.length < mostElements; at += sizeInBytes) {
    const decoded = element.decode(bytes.subarray(at));
    if (decoded.kind === "invalid") return { kind: "invalid", offset: at };
    if (decoded.kind === "incomplete")
      return { kind: "incomplete", neededInBytes: at + sizeInBytes };
    if (Number(decoded.value) === 0) {
      const lengthInBytes = at + sizeInBytes;
      return { kind: "value", value, lengthInBytes, isFinal: true };
    }
    value.push(decoded.value);
  }
  return { kind: "invalid", offset: 0 };
}
