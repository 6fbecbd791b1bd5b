import type { FieldType } from "../../core/exercise/exercise.ts";
import type { Value } from "../../core/exercise/value.ts";

/** A value as JSON writes it, before anybody knows which field it is for. */
export type Literal = string | readonly string[];

/** How values of one type are written in a spec. */
interface Notation {
  /** Completes "expected …". */
  readonly expectation: string;
  /** `null` for what is no value of the type. */
  readonly read: (literal: Literal) => Value | null;
}

const notations: Readonly<Record<FieldType, Notation>> = {
  integer: {
    expectation:
      'a whole number in decimal digits, written as a string such as "49"',
    read: readInteger,
  },
  integers: {
    expectation:
      'a list of whole numbers in decimal digits, such as ["1", "7"]',
    read: readIntegers,
  },
  text: {
    expectation: "a text",
    read: (literal) => (typeof literal === "string" ? literal : null),
  },
};

export function readLiteral(type: FieldType, literal: Literal): Value | null {
  return notations[type].read(literal);
}

export function expectationOf(type: FieldType): string {
  return notations[type].expectation;
}

function readInteger(literal: Literal): bigint | null {
  const isDecimal =
    typeof literal === "string" && /^(0|-?[1-9][0-9]*)$/.test(literal);
  return isDecimal ? BigInt(literal) : null;
}

function readIntegers(literal: Literal): Value | null {
  if (typeof literal === "string") return null;
  const members = literal.map(readInteger).filter((member) => member !== null);
  return members.length === literal.length ? members : null;
}
