import type { Slot, Word } from "../../../core/program/input-plan.ts";
import { type Filling, filled } from "../fill.ts";
import { slotIn } from "../slot-in.ts";

/** What a program was told on its keyboard in a start that brought nothing. */
export interface Typed {
  readonly told: readonly Word[];
  readonly filling: Filling;
  /** Of both streams. */
  readonly printed: string;
}

type Line = readonly Word[];

/**
 * What else a program may have wanted on its keyboard that did not say what: the line of source where it failed names
 * it, or it asked as often as people ask for host, port and value. `null`: nothing speaks for another try.
 */
export function nextKeyboard(last: Typed): Line | null {
  const named = withLastNamed(last);
  if (named !== null) return named;
  const { told, filling } = last;
  const isBlind =
    told.length > 1 &&
    told.every(
      (word) => filled(word, filling) === filled(firstOf(told), filling),
    );
  if (!isBlind) return null;
  return told.length > 2
    ? slots("host", "port", "value")
    : slots("port", "value");
}

function firstOf(words: Line): Word {
  return words[0] ?? { kind: "slot", slot: "value" };
}

function slots(...names: readonly Slot[]): Line {
  return names.map((slot) => ({ kind: "slot", slot }));
}

const reading =
  /\b(?:input|raw_input|readline|nextLine|nextInt|readLine|ReadLine|scanf|fgets|question)\s*\(/;

const conversion =
  /\bint\s*\(|\bparse(?:Int|Long)|\bNumber\s*\(|\bnextInt\b|\bAtoi\b|\bstoi\b/;

/** A traceback ends with the line that could not use what was typed last. */
function withLastNamed({ told: words, filling, printed }: Typed): Line | null {
  const line = printed
    .split("\n")
    .findLast((text) => reading.test(text) || conversion.test(text));
  const last = words.at(-1);
  if (line === undefined || last === undefined) return null;
  const [name = "", ...prompt] = line.split("=");
  const named = slotIn(name) ?? slotIn(prompt.join("=").replace(reading, ""));
  // Of all that people ask for beside the value, only a port is a number.
  const isNumber = /\D/.test(filled(last, filling)) && conversion.test(line);
  const told = last.kind === "slot" ? last.slot : null;
  const slot = isNumber && (named ?? told) === told ? "port" : named;
  if (slot === null || slot === told) return null;
  return [...words.slice(0, -1), { kind: "slot", slot }];
}
