import { type Value, isList, showValue } from "../core/exercise/value.ts";
import type { InputMode } from "../core/profile.ts";
import type { ProgramHandle } from "../core/program-handle.ts";
import type { SourceFacts } from "../core/submission.ts";

/** A program that can be started as often as needed. */
export interface Startable {
  readonly facts: SourceFacts;
  /** Starts it with these arguments behind its own. */
  start(words: readonly string[]): Promise<ProgramHandle>;
}

/** How a person would type a value. */
export function typed(value: Value): string {
  if (typeof value === "string") return value;
  return isList(value) ? value.map(typed).join(" ") : showValue(value);
}

/** Starts a client that is to be told a value on its command line; one that asks on the keyboard gets no arguments. */
export function startWithInput(
  client: Startable,
  mode: InputMode,
  value: Value,
): Promise<ProgramHandle> {
  return client.start(mode === "arguments" ? [typed(value)] : []);
}
