import { type Input, refuse } from "../input.ts";
import { type Items, type Node, none } from "../node.ts";

/** Python's pickle machine without the instructions that run anything: a stack, its marks, and a memo. */
export interface Machine {
  readonly input: Input;
  readonly stack: Node[];
  /** Heights of the stack at each mark that is open. */
  readonly marks: number[];
  readonly memo: Map<number, Node>;
  /** Where the instruction at work began. */
  instructionAt: number;
}

/** One instruction; it takes its argument from the input. */
export type Operation = (machine: Machine) => void;

/** Instructions by their character, as the documentation of `pickletools` lists them. */
export type Operations = Readonly<Record<string, Operation>>;

export function machineOf(input: Input): Machine {
  return { input, stack: [], marks: [], memo: new Map(), instructionAt: 0 };
}

/** What Python would refuse at this instruction as well. */
export function fail(machine: Machine): Node {
  refuse(machine.input, machine.instructionAt);
  return none;
}

export function push(machine: Machine, node: Node | null): void {
  machine.stack.push(node ?? fail(machine));
}

export function pushItems(
  machine: Machine,
  kind: Items["kind"],
  items: Node[],
): void {
  push(machine, { kind, items });
}

/** What lies below the last mark is out of reach until the mark is taken. */
export function pop(machine: Machine): Node {
  return (isEmpty(machine) ? null : machine.stack.pop()) ?? fail(machine);
}

export function top(machine: Machine): Node {
  return (isEmpty(machine) ? null : machine.stack.at(-1)) ?? fail(machine);
}

export function isEmpty({ stack, marks }: Machine): boolean {
  return stack.length <= (marks.at(-1) ?? 0);
}

/** Takes the last mark and all that was put upon it. */
export function popToMark(machine: Machine): Node[] {
  const height = machine.marks.pop();
  if (height !== undefined) return machine.stack.splice(height);
  fail(machine);
  return [];
}
