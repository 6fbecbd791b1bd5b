import { type Input, hasStopped, takeUnsigned } from "../input.ts";
import { limits } from "../limits.ts";
import { type Items, type Node, dictionary, named } from "../node.ts";
import { leaves } from "./leaves.ts";
import { type Reader, fail, readerOf, takeSize } from "./reader.ts";

/** Set on the type byte of an object that a later reference may name: its number is its place among them. */
const sharedFlag = 0x80;
const endOfDictionary = "0".charCodeAt(0);
const slice = named("slice");

const kinds: ReadonlyMap<string, Items["kind"]> = new Map([
  ["[", "list"],
  ["(", "tuple"],
  [")", "tuple"],
  ["<", "set"],
  [">", "frozenset"],
]);

/** The type of an object and its depth in the whole. */
interface Beginning {
  readonly type: string;
  readonly isShared: boolean;
  readonly depth: number;
}

/** Versions 0 to 5; code objects differ in every Python and are refused. */
export function readMarshal(input: Input): Node {
  return readObject(readerOf(input), 0);
}

function readObject(reader: Reader, depth: number): Node {
  const beginning = takeBeginning(reader, depth);
  if (hasStopped(reader.input)) return fail(reader);
  if (beginning.type === "r") return recall(reader);
  return readMembers(reader, beginning) ?? readLeaf(reader, beginning);
}

/** Recursion ends at the limit of depth. */
function takeBeginning(reader: Reader, depth: number): Beginning {
  reader.objectAt = reader.input.at;
  reader.count += 1;
  if (depth > limits.depth || reader.count > limits.nodes) fail(reader);
  const byte = takeUnsigned(reader.input, 1);
  const type = String.fromCharCode(byte & ~sharedFlag);
  return { type, isShared: (byte & sharedFlag) !== 0, depth };
}

/** An object takes its number before its members take theirs, so that they can refer to it. */
function share<Shared extends Node>(
  { shared }: Reader,
  { isShared }: Beginning,
  node: Shared,
): Shared {
  if (isShared) shared.push(node);
  return node;
}

function recall(reader: Reader): Node {
  return reader.shared[takeUnsigned(reader.input, 4)] ?? fail(reader);
}

function readLeaf(reader: Reader, beginning: Beginning): Node {
  const leaf = leaves.get(beginning.type)?.(reader) ?? fail(reader);
  return share(reader, beginning, leaf);
}

/** `null`: this type has no members. */
function readMembers(reader: Reader, beginning: Beginning): Node | null {
  const kind = kinds.get(beginning.type);
  if (kind !== undefined) return readItems(reader, kind, beginning);
  if (beginning.type === "{") return readDictionary(reader, beginning);
  if (beginning.type !== ":") return null;
  share(reader, beginning, slice);
  for (let part = 0; part < 3; part += 1)
    readObject(reader, beginning.depth + 1);
  return slice;
}

function readItems(
  reader: Reader,
  kind: Items["kind"],
  beginning: Beginning,
): Node {
  const isSmall = beginning.type === ")";
  const size = isSmall ? takeUnsigned(reader.input, 1) : takeSize(reader);
  const node = share<Items>(reader, beginning, { kind, items: [] });
  while (node.items.length < size && !hasStopped(reader.input)) {
    node.items.push(readObject(reader, beginning.depth + 1));
  }
  return node;
}

/** Keys and values up to a type byte that no object has. */
function readDictionary(reader: Reader, beginning: Beginning): Node {
  share(reader, beginning, dictionary);
  while (!hasStopped(reader.input) && !takeEnd(reader.input)) {
    readObject(reader, beginning.depth + 1);
    readObject(reader, beginning.depth + 1);
  }
  return dictionary;
}

function takeEnd(input: Input): boolean {
  const isEnd = input.bytes[input.at] === endOfDictionary;
  if (isEnd) takeUnsigned(input, 1);
  return isEnd;
}
