import { type Value, isList } from "../../core/exercise/value.ts";
import type { Codec, Decoded } from "../codec.ts";
import {
  mostElements,
  readElements,
  sizeOf,
  writeElements,
} from "./elements.ts";

/** How many elements there are, and then the elements: `counted:<i,<q`. Both are of a fixed size. */
export function countedCodec(
  id: string,
  count: Codec,
  element: Codec,
): Codec | null {
  const headInBytes = sizeOf(count);
  const sizeInBytes = sizeOf(element);
  if (headInBytes === null || sizeInBytes === null) return null;
  const layout = { count, element, headInBytes, sizeInBytes };
  return {
    id,
    family: element.family,
    encode: (value) => encode(layout, value),
    decode: (bytes) => decode(layout, bytes),
  };
}

interface Layout {
  readonly count: Codec;
  readonly element: Codec;
  readonly headInBytes: number;
  readonly sizeInBytes: number;
}

function encode({ count, element }: Layout, value: Value): Uint8Array | null {
  if (!isList(value)) return null;
  const head = count.encode(BigInt(value.length));
  const body = writeElements(element, value);
  return head === null || body === null ? null : Buffer.concat([head, body]);
}

function decode(layout: Layout, bytes: Uint8Array): Decoded {
  const { count, element, headInBytes, sizeInBytes } = layout;
  const head = count.decode(bytes);
  if (head.kind !== "value") return head;
  const members = Number(head.value);
  if (!Number.isInteger(members) || members < 0 || members > mostElements)
    return { kind: "invalid", offset: 0 };
  const lengthInBytes = headInBytes + members * sizeInBytes;
  if (bytes.length < lengthInBytes)
    return { kind: "incomplete", neededInBytes: lengthInBytes };
  const value = readElements(
    element,
    bytes.subarray(headInBytes, lengthInBytes),
  );
  return value === null
    ? { kind: "invalid", offset: headInBytes }
    : { kind: "value", value, lengthInBytes, isFinal: true };
}
