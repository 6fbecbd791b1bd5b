import type { Value } from "../../../core/exercise/value.ts";
import type { PairAtHand } from "../start-client.ts";
import type { Script } from "./recorded-speaker.ts";
import { type Told, tellClient, tellServer } from "./tell.ts";

/** The conversation about one value of two programs that are never there at the same time. */
export type Dialogue = { readonly value: Value } & Course;

type Course =
  /** Somebody may have more to say. */
  | {
      readonly kind: "open";
      readonly script: Script;
      /** Whether both shall have all the time that they want: in haste they had nothing more to say. */
      readonly isPatient: boolean;
    }
  | {
      readonly kind: "known";
      readonly script: Script;
      /** What the client did when it was told everything; `null`: it was not yet told that its server has ended. */
      readonly told: Told | null;
    }
  /** The client does not come where its server is, the server does not start again, or they come to no end. */
  | { readonly kind: "apart" };

const nothing: Script = { turns: [], ended: [], serverWait: null };

export function beginning(value: Value): Dialogue {
  return { kind: "open", value, script: nothing, isPatient: false };
}

export function hasAnswer(dialogue: Dialogue): boolean {
  return (
    dialogue.kind !== "apart" &&
    dialogue.script.turns.some(({ from }) => from === "server")
  );
}

/**
 * Hears what the client says to all that its server has said. It is not told that the server has ended, but ended while
 * it waits: whoever ends first keeps the port for a minute, and the server could not start again.
 */
export async function hearClient(
  pair: PairAtHand,
  dialogue: Dialogue,
): Promise<Dialogue> {
  if (dialogue.kind !== "open") return dialogue;
  const { value, script, isPatient } = dialogue;
  const told = await tellClient(pair, { value, script, isPatient });
  if (told === null) return { kind: "apart", value };
  if (script === nothing || !hasSaidNoMore(told, script))
    return { ...dialogue, script: told, isPatient: false };
  return isPatient || told.hasLeft
    ? { kind: "known", value, script, told }
    : { ...dialogue, isPatient: true };
}

/**
 * Hears what the server says to all that its client has said; one that has ended then needs to be told no more. One that
 * was left amid a conversation, as no client of its own does, is not asked anything else.
 */
export async function hearServer(
  pair: PairAtHand,
  dialogue: Dialogue,
): Promise<Dialogue> {
  if (dialogue.kind !== "open") return dialogue;
  const { value } = dialogue;
  const script = await tellServer(pair, dialogue);
  // One that ends with its client may still be there for a moment.
  await pair.keeper.stop();
  if (script === null) return { kind: "apart", value };
  return script.ended.includes("server")
    ? { kind: "known", value, script, told: null }
    : { ...dialogue, script };
}

/** The same words to a server that has been asked other things since. */
export async function tellAgain(
  pair: PairAtHand,
  dialogue: Dialogue,
): Promise<Dialogue> {
  if (dialogue.kind !== "known") return dialogue;
  const script = await tellServer(pair, { ...dialogue, isPatient: true });
  return script === null
    ? { kind: "apart", value: dialogue.value }
    : { ...dialogue, script, told: null };
}

/** Plays to the client all that its server said, with its end. */
export async function playToClient(
  pair: PairAtHand,
  dialogue: Dialogue,
): Promise<Told | null> {
  if (dialogue.kind !== "known") return null;
  const { told } = dialogue;
  return told ?? (await tellClient(pair, { ...dialogue, isPatient: true }));
}

/** Whether all that the client says was told to its server already. */
function hasSaidNoMore(told: Told, { turns, ended }: Script): boolean {
  const isEndTold = told.ended.includes("client") === ended.includes("client");
  const isAllTold = lengthSaid(told.turns) <= lengthSaid(turns);
  return isAllTold && (isEndTold || told.hasLeft);
}

function lengthSaid(turns: Script["turns"]): number {
  return turns
    .filter(({ from }) => from === "client")
    .reduce((totalInBytes, { bytes }) => totalInBytes + bytes.length, 0);
}
