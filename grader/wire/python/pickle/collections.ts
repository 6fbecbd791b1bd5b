import { hasStopped } from "../input.ts";
import { type Items, type Node, dictionary, isItems } from "../node.ts";
import {
  type Machine,
  type Operations,
  fail,
  pop,
  popToMark,
  push,
  pushItems,
  top,
} from "./machine.ts";

/** Lists, tuples, sets and dictionaries; of a dictionary nothing is kept but that it is one. */
export const collections: Operations = {
  "]": (machine) => {
    pushItems(machine, "list", []);
  },
  ")": (machine) => {
    pushItems(machine, "tuple", []);
  },
  "}": (machine) => {
    push(machine, dictionary);
  },
  "\x8f": (machine) => {
    pushItems(machine, "set", []);
  },
  l: (machine) => {
    pushItems(machine, "list", popToMark(machine));
  },
  t: (machine) => {
    pushItems(machine, "tuple", popToMark(machine));
  },
  "\x91": (machine) => {
    pushItems(machine, "frozenset", popToMark(machine));
  },
  "\x85": (machine) => {
    pushTuple(machine, 1);
  },
  "\x86": (machine) => {
    pushTuple(machine, 2);
  },
  "\x87": (machine) => {
    pushTuple(machine, 3);
  },
  d: (machine) => {
    checkPairs(machine, popToMark(machine));
    push(machine, dictionary);
  },
  a: (machine) => {
    extend(machine, "list", [pop(machine)]);
  },
  e: (machine) => {
    extend(machine, "list", popToMark(machine));
  },
  "\x90": (machine) => {
    extend(machine, "set", popToMark(machine));
  },
  s: (machine) => {
    setItems(machine, [pop(machine), pop(machine)]);
  },
  u: (machine) => {
    setItems(machine, popToMark(machine));
  },
};

function pushTuple(machine: Machine, size: number): void {
  const items = Array.from({ length: size }, () => pop(machine));
  pushItems(machine, "tuple", items.reverse());
}

/** An object that we only name may well be some kind of list; its members are passed over. */
function extend(
  machine: Machine,
  kind: Items["kind"],
  items: readonly Node[],
): void {
  const target = top(machine);
  if (hasStopped(machine.input)) return;
  if (!isItems(target)) requireObject(machine, target);
  else if (target.kind !== kind) fail(machine);
  else for (const item of items) target.items.push(item);
}

function setItems(machine: Machine, items: readonly Node[]): void {
  checkPairs(machine, items);
  requireObject(machine, top(machine));
}

function checkPairs(machine: Machine, items: readonly Node[]): void {
  if (items.length % 2 !== 0) fail(machine);
}

function requireObject(machine: Machine, node: Node): void {
  if (typeof node !== "object" || isItems(node)) fail(machine);
}
