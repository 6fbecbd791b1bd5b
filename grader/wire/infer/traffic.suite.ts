import type { Field, FieldType } from "../../core/exercise/exercise.ts";
import type { Value } from "../../core/exercise/value.ts";
import { integer, integers, text } from "../../core/exercise/fields.suite.ts";
import { isRight } from "../field/is-right.ts";
import { inferCodecs, replyCandidates } from "../infer.ts";
import { codecNamed } from "../registry.ts";
import { readWhole } from "./read-whole.ts";

/** One message of a program, and the value that it means. */
export interface Message {
  readonly bytes: Uint8Array;
  readonly value: Value;
}

/** What a program says for several values: the last is there to see whether the others were understood. */
export interface Traffic {
  readonly name: string;
  readonly type: FieldType;
  /** Four different values. */
  readonly messages: readonly Message[];
}

const fieldOf: Readonly<Record<FieldType, Field>> = {
  integer,
  integers,
  text,
};

/** How two, and then three, messages are understood: `resolved` took the third. */
export type Understanding = "understood" | "resolved" | "wrong";

export type Direction = "request" | "reply";

function understand(traffic: Traffic, direction: Direction): Understanding {
  if (isUnderstood(traffic, direction, 2)) return "understood";
  return isUnderstood(traffic, direction, 3) ? "resolved" : "wrong";
}

/** Whether what was inferred from the first messages reads, or writes, the last one as it is meant. */
function isUnderstood(
  { type, messages }: Traffic,
  direction: Direction,
  heard: number,
): boolean {
  const last = messages.at(-1);
  const id = inferred(messages.slice(0, heard), type, direction);
  if (id === null || last === undefined) return false;
  const codec = codecNamed(id);
  const value = readWhole(codec, last.bytes);
  return value !== null && isRight(fieldOf[type].comparison, value, last.value);
}

function inferred(
  messages: readonly Message[],
  type: FieldType,
  direction: Direction,
): string | null {
  const field = fieldOf[type];
  if (direction === "request")
    return inferCodecs(messages, [], field)[0]?.id ?? null;
  const samples = messages.map(({ bytes, value }) => ({
    bytes,
    expected: value,
  }));
  return replyCandidates(samples, [], field)[0]?.id ?? null;
}

/** How often each understanding came, and what was not understood. */
export function tally(all: readonly Traffic[]): Readonly<
  Record<Understanding, number>
> & {
  readonly misread: readonly string[];
} {
  const counts = { understood: 0, resolved: 0, wrong: 0 };
  const misread: string[] = [];
  for (const traffic of all)
    for (const direction of ["request", "reply"] as const) {
      const how = understand(traffic, direction);
      counts[how] += 1;
      if (how === "wrong") misread.push(`${direction} ${traffic.name}`);
    }
  return { ...counts, misread: [...new Set(misread)] };
}
