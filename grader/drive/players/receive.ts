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
  else if (!heard.isFinal) await hearOut(scene, step, connection);
  else if (!isAnsweredAtOnce(scene, step))
    await settle(scene, connection, patienceToSettle);
  connection.consume(lengthIn(decoded()));
  return mayGoOn(end, step) ? "go-on" : "stop";
}

/**
 * Where only silence ends a value: while a program is in the middle of what was expected of it, each next piece is
 * waited for.
 */
async function hearOut(
  scene: Scene,
  { expected }: Receive,
  connection: Connection,
): Promise<void> {
  const { stage, incoming } = scene;
  const wanted = expected.kind === "one-of" ? expected.values : [];
  const whole = wanted.flatMap((value) => incoming.encode(value) ?? []);
  const isUnderWay = (): boolean =>
    whole.some((bytes) => isBeginning(connection.unread, bytes));
  const patience = withShortSilence(stage.patience);
  for (;;) {
    await settle(scene, connection, patienceToFinish);
    if (connection.isFinished || !isUnderWay()) return;
    const { length } = connection.unread;
    const hasMore = (): boolean =>
      connection.isFinished || connection.unread.length > length;
    const { kind } = await stage.wait(hasMore, patience);
    if (kind !== "met") return;
  }
}

function isBeginning(bytes: Uint8Array, whole: Uint8Array): boolean {
  const { length } = bytes;
  return (
    length < whole.length &&
    Buffer.compare(whole.subarray(0, length), bytes) === 0
  );
}

async function settle(
  { stage }: Scene,
  connection: Connection,
  patience: Patience,
): Promise<void> {
  if (connection.isFinished) return;
  await stage.settle(() => connection.isFinished, patience);
}

/** Where silence is an answer, too, or the end of one, a program that sleeps is not waited for as long as for an answer. */
const longestSilenceMs = 1_000;

function patienceFor({ stage }: Scene, { expected }: Receive): Patience {
  if (expected.kind !== "whatever") return stage.patience;
  return withShortSilence(stage.patience);
}

function withShortSilence(patience: Patience): Patience {
  const sleepLimitMs = Math.min(patience.sleepLimitMs, longestSilenceMs);
  return { ...patience, sleepLimitMs };
}

/**
 * A client that has said all is answered as soon as a server would: it may wait for a short time only. What else it
 * says arrives during the steps that follow.
 */
function isAnsweredAtOnce({ role, next }: Scene, { on }: Receive): boolean {
  return role === "client" && next?.kind === "send" && next.on === on;
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
