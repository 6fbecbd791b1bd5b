import type { FieldType } from "../../grader/core/exercise/exercise.ts";
import { isList, showValue } from "../../grader/core/exercise/value.ts";
import type { Value } from "../../grader/core/exercise/value.ts";

/** No exercise needs more for one message; somebody who sends on and on is stopped. */
export const longestMessageInBytes = 2 ** 20;

/** What the two messages of an exchange carry. */
export interface MessageTypes {
  readonly request: FieldType;
  readonly reply: FieldType;
}

/** How values of one type come from bytes and from the keyboard, and how they are shown. */
interface ValueKind {
  /** Takes "a" or "no" before it. */
  readonly noun: string;
  /** Carried by every codec that is any good for the type. */
  readonly sample: Value;
  /** Whether several segments are usual, so that only the end of the connection ends what has no end of its own. */
  readonly isLong: boolean;
  /** The value of this type that was decoded; `null` if it is none. */
  readonly from: (decoded: Value) => Value | null;
  /** What somebody typed; `null` if it is no value of this type. */
  readonly typed: (line: string) => Value | null;
  readonly shown: (value: Value) => string;
}

export const valueKinds: Readonly<Record<FieldType, ValueKind>> = {
  integer: {
    noun: "whole number",
    sample: 1n,
    isLong: false,
    from: wholeNumber,
    typed: typedInteger,
    shown: showValue,
  },
  integers: {
    noun: "list of whole numbers",
    sample: [1n],
    isLong: true,
    from: wholeNumbers,
    typed: (line) => all(line.split(/[\s,]+/).filter(Boolean), typedInteger),
    shown: showValue,
  },
  text: {
    noun: "text",
    sample: "a",
    isLong: false,
    from: (decoded) => (typeof decoded === "string" ? decoded : null),
    typed: (line) => line,
    shown: (value) => (typeof value === "string" ? value : showValue(value)),
  },
};

/** Exact, also of a floating-point value such as 77.0. */
function wholeNumber(value: Value): bigint | null {
  if (typeof value === "bigint") return value;
  return Number.isSafeInteger(value) ? BigInt(Number(value)) : null;
}

function wholeNumbers(value: Value): readonly bigint[] | null {
  return isList(value) ? all(value, wholeNumber) : null;
}

function typedInteger(line: string): bigint | null {
  const digits = line.trim();
  if (!/^[-+]?\d{1,100}$/.test(digits)) return null;
  return BigInt(digits.replace("+", ""));
}

/** Every item read; `null` if one of them cannot be. */
function all<Item, Read>(
  items: readonly Item[],
  read: (item: Item) => Read | null,
): readonly Read[] | null {
  const readItems = items.map(read).filter((item) => item !== null);
  return readItems.length === items.length ? readItems : null;
}
