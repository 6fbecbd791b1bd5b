import { type Value, showValue } from "../../core/exercise/value.ts";
import { choicesOf } from "../../wire/field/choices/stated-choices.ts";
import { readWhole } from "../../wire/infer/read-whole.ts";
import { codecNamed } from "../../wire/registry.ts";
import { failed, notApplicable, notShown, type Outcome } from "./outcome.ts";
import {
  type ProvenPair,
  acceptedIn,
  replayTo,
  showsAnswer,
  showsInTime,
} from "./proof/proven-pair.ts";
import { isOwnAnswer } from "./questions.ts";
import { replyIn } from "../pair/reply-in.ts";

/**
 * Answers a client as a case does, as far as nobody need know its format: with what its own server says to that question
 * where the case's answer is the right one; else with the answer to another question, which is not the right one either.
 */
export function answerClient(
  proven: ProvenPair,
  request: Value,
  replies: readonly Value[],
): Promise<Outcome> {
  const [reply] = replies;
  return reply !== undefined && isOwnAnswer(proven.exercise, request, reply)
    ? liveAnswer(proven, request, reply)
    : anotherAnswer(proven, request);
}

/** What is not shown may be the fault of a server that nobody can read; a client is charged with what it was told. */
async function liveAnswer(
  proven: ProvenPair,
  request: Value,
  reply: Value,
): Promise<Outcome> {
  const live = await proven.encounters.talk(request);
  if (live.kind !== "talked") return { verdict: notApplicable, transcript: [] };
  const { transcript, output } = live;
  const read = readWhole(codecNamed(proven.replyCodec), replyIn(live));
  const answers = [reply, ...(read === null ? [] : [read])];
  if (answers.some((answer) => showsInTime(proven, live, answer)))
    return { verdict: { kind: "pass" }, transcript };
  const accepted = acceptedIn(proven, live, read ?? reply);
  const isChoice = choicesOf(proven.exercise.reply).length > 0;
  const isKnown = isChoice ? accepted.length === 1 : read !== null;
  const at = { step: 0, asked: showValue(request) };
  const mismatch = { ...at, ...notShown(accepted, output) };
  return { verdict: isKnown ? failed(mismatch) : notApplicable, transcript };
}

/** The client is told one value and played the answer of another. */
async function anotherAnswer(
  proven: ProvenPair,
  request: Value,
): Promise<Outcome> {
  const { recorded, known } = proven;
  const { transcript, output } = await replayTo(proven, request);
  const accepted = acceptedIn(proven, recorded, known.reply);
  if (showsAnswer(proven.exercise, output, accepted))
    return { verdict: { kind: "pass" }, transcript };
  const at = { step: 0, asked: showValue(request) };
  const mismatch = { ...at, ...notShown(accepted, output) };
  return { verdict: failed(mismatch), transcript };
}
