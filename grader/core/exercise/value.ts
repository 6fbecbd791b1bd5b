/** A value of the exercise, whatever its bytes: integers are exact, `number` is a floating-point value. */
export type Value = bigint | number | string | Opaque | readonly Value[];

/** What somebody sent that no exercise knows: a Python object, `None`, a dictionary. It can be named, and no more. */
export interface Opaque {
  readonly opaque: string;
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

export function isOpaque(value: Value): value is Opaque {
  return typeof value === "object" && !isList(value);
}

/** The short text of a value, as reports show it. */
export function showValue(value: Value): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (isList(value)) return `[${value.map(showValue).join(", ")}]`;
  return isOpaque(value) ? value.opaque : String(value);
}
