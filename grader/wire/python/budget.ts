import { type Value, isList, isOpaque } from "../../core/exercise/value.ts";
import { limits } from "./limits.ts";

/** What is left of the limits while a value is walked through. */
export interface Budget {
  nodes: number;
  characters: number;
}

export function freshBudget(): Budget {
  return { nodes: limits.nodes, characters: limits.characters };
}

/** Pays for one node; `false` when the budget is used up. */
export function pay(budget: Budget, leaf: Value): boolean {
  budget.nodes -= 1;
  budget.characters -= charactersOf(leaf);
  return budget.nodes >= 0 && budget.characters >= 0;
}

/** Whether a value is small enough to be written: what we write, we can read. */
export function isAffordable(value: Value): boolean {
  return affords(freshBudget(), value, limits.depth);
}

function affords(budget: Budget, value: Value, depth: number): boolean {
  if (!pay(budget, value)) return false;
  if (!isList(value)) return !isOpaque(value);
  return depth > 0 && value.every((item) => affords(budget, item, depth - 1));
}

const mostCheap = 2n ** 64n;

function charactersOf(leaf: Value): number {
  if (typeof leaf === "string") return leaf.length;
  if (typeof leaf !== "bigint") return 0;
  const isCheap = leaf < mostCheap && leaf > -mostCheap;
  return isCheap ? 0 : leaf.toString(16).length;
}
