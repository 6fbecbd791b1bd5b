/** A value of the exercise, whatever its bytes: integers are exact, `number` is a floating-point value. */
export type Value = bigint | number | string | readonly Value[];

/** The short text of a value, as reports show it. */
export function showValue(value: Value): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "object") return `[${value.map(showValue).join(", ")}]`;
  return String(value);
}
