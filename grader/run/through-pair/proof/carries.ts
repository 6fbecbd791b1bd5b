import { type Value, isList } from "../../../core/exercise/value.ts";
import { codecNamed } from "../../../wire/registry.ts";
import { showsValue } from "../../../wire/shows-value.ts";

/** Sizes that hardly stand anywhere by chance, and text. */
const forms = [
  "utf-8",
  "text",
  "struct:<i",
  "struct:!i",
  "struct:<q",
  "struct:!q",
  "struct:<d",
  "struct:!d",
];

/** A value as it may stand in any message; empty where it cannot, so that each form keeps its place. */
export function formsOf(value: Value): readonly Buffer[] {
  return forms.map((id) => Buffer.from(codecNamed(id).encode(value) ?? []));
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
