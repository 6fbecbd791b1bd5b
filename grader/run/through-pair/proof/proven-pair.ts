import type { Encounters } from "../../../acquaint/pair/encounters.ts";
import type { LivePair } from "../../../acquaint/pair/live-pair.ts";
import type { Conversation } from "../../../acquaint/pair/relay.ts";
import { type Replayed, replay } from "../../../acquaint/pair/replay.ts";
import type { Exercise, KnownAnswer } from "../../../core/exercise/exercise.ts";
import type { Value } from "../../../core/exercise/value.ts";
import { isShownAsBytes } from "../../../wire/infer.ts";
import { choicesIn } from "../../../wire/field/choices/choices-in.ts";
import { isShown } from "../../../wire/field/is-shown.ts";
import { showsOnly } from "../../../wire/field/shows-only.ts";
import {
  choicesOf,
  statedChoices,
} from "../../../wire/field/choices/stated-choices.ts";
import { readWhole } from "../../../wire/infer/read-whole.ts";
import { codecNamed } from "../../../wire/registry.ts";
import { replyIn } from "../../pair/reply-in.ts";
import { isLeftToClient } from "./is-left-to-client.ts";

export type Talked = Extract<LivePair, { kind: "talked" }>;

/** A pair that was seen to give right answers, which its client cannot know by itself. */
export interface ProvenPair {
  readonly exercise: Exercise;
  readonly encounters: Encounters;
  /** In which its server answers, as far as anybody knows. */
  readonly replyCodec: string;
  /** Codecs that the server's source names for what it writes. */
  readonly writes: readonly string[];
  /** A conversation about a known value, to be played to the client again. */
  readonly recorded: Talked;
  readonly known: KnownAnswer;
}

/**
 * Tries a pair whose dialect nobody can read: two right answers, neither of them shown while it was withheld, from a
 * server that is not seen to leave the work to its client; and a client that is told one value and played the answer of
 * the other must not show the answer of its own.
 */
export async function provePair(
  setting: Omit<ProvenPair, "recorded" | "known">,
): Promise<ProvenPair | null> {
  const { exercise } = setting;
  const [first, second] = exercise.acquaintance;
  if (first === undefined || second === undefined) return null;
  const recorded = await rightAnswer(setting, first);
  if (recorded === null) return null;
  const again = await rightAnswer(setting, second);
  if (again === null) return null;
  const asked = [
    { conversation: recorded, known: first },
    { conversation: again, known: second },
  ];
  if (isLeftToClient(asked, setting)) return null;
  const proven = { ...setting, recorded, known: first };
  const { output } = await replayTo(proven, second.request);
  const isFixed = choicesOf(exercise.reply).length === 0;
  const isOwnWork = isFixed && isShown(exercise.reply, output, second.reply);
  return isOwnWork ? null : proven;
}

/** A live conversation about a known value whose right answer was shown, once it had come; else `null`. */
async function rightAnswer(
  setting: Omit<ProvenPair, "recorded" | "known">,
  { request, reply }: KnownAnswer,
): Promise<Talked | null> {
  const live = await setting.encounters.talk(request);
  return live.kind === "talked" && showsInTime(setting, live, reply)
    ? live
    : null;
}

/** Whether the answer was shown, and not before it came. */
export function showsInTime(
  setting: Pick<ProvenPair, "exercise" | "replyCodec">,
  live: Talked,
  right: Value,
): boolean {
  const { exercise } = setting;
  const { withheld, output } = live;
  if (statedChoices(withheld, exercise.reply).length > 0) return false;
  const accepted = acceptedIn(setting, live, right);
  const isFixed = choicesOf(exercise.reply).length === 0;
  if (isFixed && isShownAsBytes(replyIn(live), right)) return false;
  const { reply } = exercise;
  if (isFixed && accepted.some((value) => isShown(reply, withheld, value)))
    return false;
  return showsAnswer(exercise, output, accepted);
}

/** Plays the recorded answer to the client, which is told another value; the server must not be there meanwhile. */
export async function replayTo(
  { encounters: { pair }, recorded }: ProvenPair,
  value: Value,
): Promise<Replayed> {
  await pair.keeper.stop();
  const { client, network, plan, port } = pair;
  return replay({ client, network, plan, value, port, recorded });
}

/** Whether an output has one of the accepted answers, and nothing that makes another one of it. */
export function showsAnswer(
  { reply }: Pick<Exercise, "reply">,
  output: string,
  accepted: readonly Value[],
): boolean {
  return accepted.some((value) => showsOnly(reply, output, value));
}

/** What a client may show of a conversation: of several choices the one that the server's bytes name, if they can be read. */
export function acceptedIn(
  { exercise, replyCodec }: Pick<ProvenPair, "exercise" | "replyCodec">,
  conversation: Conversation,
  right: Value,
): readonly Value[] {
  const choices = choicesOf(exercise.reply);
  if (choices.length === 0) return [right];
  const said = replyIn(conversation);
  const read = [readWhole(codecNamed(replyCodec), said), said.toString("utf8")];
  const texts = [...read, said.toString("latin1")].map((text) =>
    typeof text === "string" ? choicesIn(text, choices) : [],
  );
  return texts.find(({ length }) => length === 1) ?? choices;
}
