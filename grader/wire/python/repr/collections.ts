import { type Value, isList } from "../../../core/exercise/value.ts";
import { type Members, readMembers } from "../literal/members.ts";
import {
  type ReadValue,
  type Scanner,
  accept,
  readBounded,
  skipBlanks,
} from "../literal/scanner.ts";
import { tokenAt } from "../literal/token.ts";
import { dictionary, named } from "../node.ts";

/** How the members are read, and how deep the collection lies. */
interface Inside {
  readonly read: ReadValue;
  readonly depth: number;
}

export function readList(scanner: Scanner, inside: Inside): Value {
  return readInside(scanner, "]", inside).values;
}

/** Around one value without a comma they are no more than brackets. */
export function readTuple(scanner: Scanner, inside: Inside): Value {
  const { values, hasLastComma } = readInside(scanner, ")", inside);
  const [only = values] = values;
  return values.length === 1 && !hasLastComma ? only : values;
}

/** A set, or a dictionary where a colon follows a member or where there is none: Python writes `set()`. */
export function readBraces(scanner: Scanner, inside: Inside): Value {
  const keys: Value[] = [];
  scanner.at += 1;
  const { values } = readMembers(scanner, "}", () => {
    const value = readMember(scanner, inside);
    skipBlanks(scanner);
    if (!accept(scanner, ":")) return value;
    keys.push(value);
    return readMember(scanner, inside);
  });
  return keys.length > 0 || values.length === 0 ? dictionary : values;
}

/** The calls that stand for data; the others are named. */
export function readCall(scanner: Scanner, inside: Inside): Value {
  const name = tokenAt(scanner);
  scanner.at += name.length;
  const { values } = readInside(scanner, ")", inside);
  if (name.endsWith("set")) return setOf(values) ?? named(name);
  return name === "bytearray" ? bytesOf(values) : named(name);
}

function setOf(values: readonly Value[]): Value | null {
  const [members = []] = values;
  return values.length < 2 && isList(members) ? members : null;
}

function bytesOf(values: readonly Value[]): Value {
  const [text] = values;
  return typeof text === "string" ? text : named("bytearray");
}

function readInside(
  scanner: Scanner,
  closing: string,
  inside: Inside,
): Members {
  scanner.at += 1;
  return readMembers(scanner, closing, () => readMember(scanner, inside));
}

function readMember(scanner: Scanner, { read, depth }: Inside): Value {
  return readBounded(scanner, read, depth + 1);
}
