import { accept } from "../connections/reach.ts";
import { patienceToFinish, patienceToSettle } from "../stage.ts";
import type { Step } from "../../core/exercise/test-case.ts";
import type { Patience, WaitEnd } from "../../core/program-handle.ts";
import type { Decoded } from "../../wire/codec.ts";
import type { Connection } from "../connections/connection.ts";
import type { Progress, Scene } from "../scene.ts";

type Receive = Extract<Step, { kind: "receive" }>;

/**
 * Reads until the dialect has a whole value and the program has said all that it says by itself, or until nothing more
 * can come. A client's connection is accepted first.
 */
export async function receive(scene: Scene, step: Receive): Promise<Progress> {
  const connection = await reach(scene, step.on);
  if (connection === null) return "stop";
  const decoded = (): Decoded => scene.incoming.decode(connection.unread);
  const end = await scene.stage.wait(
    () => connection.isFinished || decoded().kind !== "incomplete",
    patienceFor(scene, step),
  );
  const heard = decoded();
  if (heard.kind !== "value") await noteSilence(scene, end);
  else if (!connection.isFinished && !isAnsweredAtOnce(scene, step, heard))
    await scene.stage.settle(
      () => connection.isFinished,
      heard.isFinal ? patienceToSettle : patienceToFinish,
    );
  connection.consume(lengthIn(decoded()));
  return mayGoOn(end, step) ? "go-on" : "stop";
}

/** Where silence is an answer, too, a program that sleeps is not waited for to the end: what it must do comes after. */
const longestSilenceMs = 1_000;

function patienceFor({ stage }: Scene, { expected }: Receive): Patience {
  if (expected.kind !== "whatever") return stage.patience;
  const sleepLimitMs = Math.min(stage.patience.sleepLimitMs, longestSilenceMs);
  return { ...stage.patience, sleepLimitMs };
}

/**
 * A client that has said all is answered as soon as a server would: it may wait for a short time only. What else it
 * says arrives during the steps that follow.
 */
function isAnsweredAtOnce(
  { role, next }: Scene,
  { on }: Extract<Step, { kind: "receive" }>,
  { isFinal }: Extract<Decoded, { kind: "value" }>,
): boolean {
  return (
    role === "client" && isFinal && next?.kind === "send" && next.on === on
  );
}

/** A value leaves what follows it for the next step that receives. */
function lengthIn(heard: Decoded): number | undefined {
  return heard.kind === "value" ? heard.lengthInBytes : undefined;
}

/** Nothing (whole) came: whether the program has ended says why. */
export async function noteSilence(
  { stage }: Scene,
  end: WaitEnd,
): Promise<void> {
  if (end.kind !== "met") {
    stage.recorder.record(end);
    return;
  }
  const next = await stage.lookAround();
  if (next.kind === "ended") stage.recorder.record(next);
}

/** The named connection; a client's is the next one that arrives. */
async function reach(scene: Scene, name: string): Promise<Connection | null> {
  const known = scene.stage.connection(name);
  if (known !== null || scene.role === "server") return known;
  const end = await accept(scene.stage, name);
  if (end.kind !== "met") scene.stage.recorder.record(end);
  return scene.stage.connection(name);
}

/**
 * A program that waits for us can still be asked something else; so can one that only looks asleep, as a thread that
 * waits under a main loop does, where silence is an answer.
 */
function mayGoOn(end: WaitEnd, { expected }: Receive): boolean {
  if (end.kind !== "stalled") return end.kind === "met";
  const { kind } = end.stall;
  return (
    kind === "blocked" || (kind === "sleep" && expected.kind === "whatever")
  );
}
