import { type Value, isList } from "../../../core/exercise/value.ts";
import { codecNamed } from "../../../wire/registry.ts";
import { showsValue } from "../../../wire/shows-value.ts";

/** Sizes that hardly stand anywhere by chance, in both orders. */
const packed = ["<i", "!i", "<q", "!q", "<d", "!d"].map(
  (form) => `struct:${form}`,
);

const written = ["utf-8", "text"];

/** A value as it may stand in any message; empty where it cannot, so that each form keeps its place. */
export function formsOf(value: Value): readonly Buffer[] {
  return [...written, ...packed].map((id) => encoded(value, id));
}

/** Whether the bytes have a number in them as `struct` writes it. */
export function carriesPacked(bytes: Buffer, value: Value): boolean {
  return packed
    .map((id) => encoded(value, id))
    .some((form) => form.length > 0 && bytes.includes(form));
}

function encoded(value: Value, id: string): Buffer {
  return Buffer.from(codecNamed(id).encode(value) ?? []);
}

/**
 * Whether the bytes have a value in them, whatever stands around it: written out, packed, or one of these once more in
 * digits of hexadecimal or base 64.
 */
export function carries(bytes: Buffer, value: Value): boolean {
  const text = bytes.toString("latin1").trim();
  const views = [bytes, Buffer.from(text, "hex"), Buffer.from(text, "base64")];
  return views.some((view) => isIn(view, value));
}

function isIn(bytes: Buffer, value: Value): boolean {
  if (isList(value)) return false;
  if (typeof value === "bigint" && showsValue(bytes.toString("latin1"), value))
    return true;
  return formsOf(value)
    .filter(({ length }) => length > 1)
    .some((form) => bytes.includes(form));
}
