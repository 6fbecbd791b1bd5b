import type { Role } from "../../../core/exercise/exercise.ts";
import type { Slot, Word } from "../../../core/program/input-plan.ts";
import type { Address } from "../../../core/network.ts";
import type { SourceFacts } from "../../../core/submission.ts";
import { argumentUses, wordsForPlaces } from "./argument-uses.ts";
import { type Filling, filled } from "../fill.ts";
import { usageIn } from "./usage-in.ts";
import { usualSlot } from "../usual-slot.ts";

type Arguments = readonly Word[];

/** One start that brought nothing, or not what was wanted. */
export interface Attempt {
  readonly arguments: Arguments;
  readonly filling: Filling;
  /** Of both streams. */
  readonly printed: string;
  /** Where a client went, if it is known. */
  readonly at: Address | null;
}

export interface Unmet {
  readonly role: Role;
  readonly facts: SourceFacts;
  /** In order; none yet before the first start. */
  readonly attempts: readonly Attempt[];
}

/** More would cost more than they find. */
const mostAttempts = 5;

/** What people let a program be told, the most frequent first. */
const customs: Readonly<Record<Role, readonly (readonly Slot[])[]>> = {
  client: [
    [],
    ["value"],
    ["host", "port"],
    ["host", "port", "value"],
    ["host"],
    ["port"],
    ["host", "value"],
    ["value", "host", "port"],
  ],
  server: [[], ["port"], ["host", "port"], ["port", "host"], ["host"]],
};

/**
 * What to give a program on its command line next: what it says itself goes before what its source says, and that before
 * what others do. `null`: there is nothing left that is worth a start.
 */
export function nextArguments(unmet: Unmet): Arguments | null {
  const { attempts } = unmet;
  if (attempts.length >= mostAttempts) return null;
  const tried = new Set(attempts.map((attempt) => keyOf(attempt.arguments)));
  const ideas = [...told(unmet), ...usual(unmet)];
  return ideas.find((idea) => !tried.has(keyOf(idea))) ?? null;
}

function keyOf(words: Arguments): string {
  return JSON.stringify(words);
}

/** By its own words in the last attempt, and by where it went. */
function told({ role, facts, attempts }: Unmet): readonly Arguments[] {
  const last = attempts.at(-1);
  if (last === undefined) return [];
  const slot = usualSlot(role);
  return [
    usageIn(last.printed, slot),
    fromLines([...(facts.argumentLines ?? []), ...attempts.flatMap(linesIn)], {
      slot,
      least: countIn(last.printed),
    }),
    fromPlaces(last),
  ].filter((words) => words !== null);
}

function usual({ role, facts, attempts }: Unmet): readonly Arguments[] {
  const own = fromLines(facts.argumentLines ?? [], {
    slot: usualSlot(role),
    least: 0,
  });
  const all = customs[role].map((slots) =>
    slots.map((slot) => ({ kind: "slot", slot }) as const),
  );
  // What only some programs want is tried where somebody looks at the command line, or complains of it.
  const looks = facts.readsArguments || attempts.some(complains);
  const [none = [], one = [], ...more] = all;
  const known = own === null ? [] : [own];
  // A server that can do without listens where its author wanted it to.
  if (role === "server")
    return [none, ...(looks ? [...known, one, ...more] : [])];
  return looks ? [...known, one, none, ...more] : [none, one];
}

/** Whether a program complains of its command line. */
export function complains({ printed }: Pick<Attempt, "printed">): boolean {
  return (
    countIn(printed) > 0 ||
    usageIn(printed, "value") !== null ||
    /\bargv\b|\bargs\b|\bargument/i.test(printed)
  );
}

/** Lines of source in a traceback. */
function linesIn({ printed }: Attempt): readonly string[] {
  return printed.split("\n").filter((line) => /arg(?:v|s)\b/i.test(line));
}

function fromLines(
  lines: readonly string[],
  { slot, least }: { readonly slot: Slot; readonly least: number },
): Arguments | null {
  const places = new Map(argumentUses(lines));
  if (least > 0 && !places.has(least - 1)) places.set(least - 1, null);
  return places.size === 0 ? null : wordsForPlaces(places, slot);
}

/** How many words an interpreter missed: `Index 1 out of bounds for length 1`, `expected 3, got 1`. */
function countIn(printed: string): number {
  const java = /Index (\d+) out of bounds for length/i.exec(printed);
  if (java !== null) return Number(java[1]) + 1;
  const unpacked = /values to unpack \(expected (\d+), got/.exec(printed);
  if (unpacked !== null) return Math.max(0, Number(unpacked[1]) - 1);
  return 0;
}

/** A client that went where its value points to has taken it for a host or a port. */
export function fromPlaces({
  arguments: words,
  filling,
  at,
}: Attempt): Arguments | null {
  if (at === null) return null;
  const slots = words.map((word): Word => {
    const text = filled(word, filling);
    if (word.kind !== "slot" || word.slot !== "value") return word;
    if (text === String(at.port)) return { kind: "slot", slot: "port" };
    const isHost = at.host === text || at.host === `0.0.0.${text}`;
    return isHost ? { kind: "slot", slot: "host" } : word;
  });
  return keyOf(slots) === keyOf(words) ? null : slots;
}
