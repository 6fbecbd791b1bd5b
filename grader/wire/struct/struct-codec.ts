import { type Value, isList } from "../../core/exercise/value.ts";
import type { Codec, Decoded } from "../codec.ts";
import type { Element, Slot } from "./element.ts";
import { readFloat, writeFloat } from "./float.ts";
import { readInteger, writeInteger } from "./integer.ts";
import { parseFormat } from "./parse-format.ts";
import type { StructField, StructFormat } from "./parse-format.ts";

/**
 * The bytes of Python's `struct.pack` and `struct.unpack`. One item is a bare value, several are a list; `?` is the
 * integer 0 or 1. `null` where the format is none, or carries no number.
 */
export function structCodec(format: string): Codec | null {
  const parsed = parseFormat(format);
  if (parsed === null) return null;
  return {
    id: `struct:${format}`,
    family: "struct",
    encode: (value) => pack(parsed, value),
    decode: (bytes) => unpack(parsed, bytes),
  };
}

function pack(format: StructFormat, value: Value): Uint8Array | null {
  const values = format.fields.length === 1 ? [value] : value;
  if (!isList(values)) return null;
  if (values.length !== format.fields.length) return null;
  const bytes = new Uint8Array(format.sizeInBytes);
  const isWritten = format.fields.every((field, index) => {
    const item = values[index];
    return (
      item !== undefined &&
      writeElement(slotOf(format, field, bytes), field.element, item)
    );
  });
  return isWritten ? bytes : null;
}

function unpack(format: StructFormat, bytes: Uint8Array): Decoded {
  if (bytes.length < format.sizeInBytes) {
    return { kind: "incomplete", neededInBytes: format.sizeInBytes };
  }
  const values = format.fields.map((field) =>
    readElement(slotOf(format, field, bytes), field.element),
  );
  const [only] = values;
  return {
    kind: "value",
    value: only !== undefined && values.length === 1 ? only : values,
    lengthInBytes: format.sizeInBytes,
    isFinal: true,
  };
}

function slotOf(
  { isLittleEndian }: StructFormat,
  { element, offsetInBytes }: StructField,
  bytes: Uint8Array,
): Slot {
  const start = bytes.byteOffset + offsetInBytes;
  const view = new DataView(bytes.buffer, start, element.sizeInBytes);
  return { view, isLittleEndian };
}

function readElement(slot: Slot, element: Element): Value {
  switch (element.kind) {
    case "integer":
      return readInteger(slot, element.isSigned);
    case "float":
      return readFloat(slot, element.sizeInBytes);
    case "boolean":
    case "padding":
      return slot.view.getUint8(0) === 0 ? 0n : 1n;
  }
}

/** Python refuses a float for an integer code, and so do we. */
function writeElement(slot: Slot, element: Element, value: Value): boolean {
  if (element.kind === "float") {
    return writeFloat(slot, element.sizeInBytes, value);
  }
  if (typeof value !== "bigint") return false;
  if (element.kind === "integer") {
    return writeInteger(slot, element.isSigned, value);
  }
  return value <= 1n && writeInteger(slot, false, value);
}
