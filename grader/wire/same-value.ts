import { type Value, isList } from "../core/exercise/value.ts";

/** Whether two values are equal whatever carried them: 77 read from a `double` is the 77 of an `int`. */
export function sameValue(left: Value, right: Value): boolean {
  if (isList(left) && isList(right)) {
    return sameList(left, right);
  }
  if (isNumeric(left) && isNumeric(right)) return sameNumber(left, right);
  return left === right;
}

function sameList(left: readonly Value[], right: readonly Value[]): boolean {
  if (left.length !== right.length) return false;
  return left.every((item, index) => {
    const other = right[index];
    return other !== undefined && sameValue(item, other);
  });
}

function isNumeric(value: Value): value is bigint | number {
  return typeof value === "bigint" || typeof value === "number";
}

function sameNumber(left: bigint | number, right: bigint | number): boolean {
  return exact(left) === exact(right);
}

/** A whole number as `bigint`, so that no digit is lost in the comparison. */
function exact(value: bigint | number): bigint | number {
  return Number.isInteger(value) ? BigInt(value) : value;
}

/** Whether a list has a member of this value. */
export function holdsValue(list: readonly Value[], member: Value): boolean {
  return list.some((other) => sameValue(other, member));
}
