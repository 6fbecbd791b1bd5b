import { type Opaque, type Value } from "../../core/exercise/value.ts";
import type { Decoded } from "../codec.ts";
import { type Budget, freshBudget, pay } from "./budget.ts";
import { type Input, refuse, wait } from "./input.ts";
import { limits } from "./limits.ts";

export type Leaf = bigint | number | string | Opaque;

/** A value while it is read: a collection may still grow, be shared, or contain itself. */
export type Node = Leaf | Items;

export interface Items {
  readonly kind: "list" | "tuple" | "set" | "frozenset";
  readonly items: Node[];
}

export const none: Opaque = { opaque: "None" };
export const dictionary: Opaque = { opaque: "dict" };

export function isItems(node: Node): node is Items {
  return typeof node === "object" && "items" in node;
}

/** Something that can be named and no more; a name is whatever the sender liked, so it is shortened and cleaned. */
export function named(name: string): Opaque {
  const clean = name.replaceAll(/[^\p{L}\p{N}_.<> -]/gu, "?");
  return { opaque: clean.length > 80 ? `${clean.slice(0, 80)}…` : clean };
}

/** What a reader found, as a decoder says it. */
export function decodedFrom(input: Input, node: Node): Decoded {
  if (input.leastInBytes > input.bytes.length) wait(input);
  const value = input.stop === null ? expand(freshBudget(), node, 0) : null;
  if (value === null) refuse(input, input.at);
  if (value === null || input.stop !== null) {
    return input.stop ?? { kind: "invalid", offset: input.at };
  }
  return { kind: "value", value, lengthInBytes: input.at, isFinal: true };
}

/** The plain value; `null` where it contains itself or exceeds a limit. Recursion ends at the limit of depth. */
function expand(budget: Budget, node: Node, depth: number): Value | null {
  if (!isItems(node)) return pay(budget, node) ? node : null;
  if (depth >= limits.depth || !pay(budget, [])) return null;
  const values: Value[] = [];
  for (const item of node.items) {
    const value = expand(budget, item, depth + 1);
    if (value === null) return null;
    values.push(value);
  }
  return values;
}

export function isOpaqueNode(node: Node): node is Opaque {
  return typeof node === "object" && !isItems(node);
}
