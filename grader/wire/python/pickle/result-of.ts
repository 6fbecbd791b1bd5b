import { textOfLatin1 } from "../bytes/byte-text.ts";
import { type Items, type Node, isItems, isOpaqueNode } from "../node.ts";

type Maker = (values: readonly Node[]) => Node | null;

/**
 * The few calls with which older protocols write plain data, under the names of Python 2 and of Python 3. They are
 * done here, on our own values; `null` where the arguments are not those that Python writes.
 */
const makers: ReadonlyMap<string, Maker> = new Map(
  Object.entries({
    set: collectionOf("set"),
    frozenset: collectionOf("frozenset"),
    bytes: bytesOf,
    bytearray: bytesOf,
  }).flatMap(([name, make]): [string, Maker][] => [
    [`builtins.${name}`, make],
    [`__builtin__.${name}`, make],
  ]),
).set("_codecs.encode", bytesOf);

const instanceMakers = ["copy_reg._reconstructor", "copyreg._reconstructor"];

/** What a call stands for: data, or something that has the name of what would have been called. */
export function resultOf(callee: Node, values: Node): Node | null {
  if (!isOpaqueNode(callee) || !isItems(values)) return null;
  const [made] = values.items;
  const isInstance = instanceMakers.includes(callee.opaque);
  if (isInstance && made !== undefined && isOpaqueNode(made)) return made;
  return makers.get(callee.opaque)?.(values.items) ?? callee;
}

/** The members are shared, not copied: copying them at every call is how a small pickle would cost us much time. */
function collectionOf(kind: Items["kind"]): Maker {
  return (values) => {
    const [members = { kind: "list", items: [] }] = values;
    if (values.length > 1 || !isItems(members)) return null;
    return { kind, items: members.items };
  };
}

/** Bytes by themselves, which are a text already, or as a text of the same characters in Latin-1. */
function bytesOf(values: readonly Node[]): string | null {
  const [text = "", codec = ""] = values;
  if (typeof text !== "string" || typeof codec !== "string") return null;
  if (codec === "") return text;
  return /^latin-?1$/.test(codec) ? textOfLatin1(text) : null;
}
