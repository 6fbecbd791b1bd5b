import type { Patience } from "../../core/program-handle.ts";
import type { Connection } from "../connections/connection.ts";
import type { Delivery, Payload, Step } from "../../core/exercise/test-case.ts";
import type { Progress, Scene } from "../scene.ts";
import type { Stage } from "../stage.ts";

/** Sends values in the student's dialect, or bytes as they are, whole or in segments. */
export async function send(
  scene: Scene,
  step: Extract<Step, { kind: "send" }>,
): Promise<Progress> {
  const { stage, outgoing } = scene;
  const connection = stage.connection(step.on);
  if (connection === null) return "stop";
  const bytes = bytesOf(scene, step.payload);
  if (bytes === null) {
    const codec = outgoing.id;
    stage.recorder.record({ kind: "cannot-carry", on: step.on, codec });
    return "stop";
  }
  await sendInSegments(scene, connection, { bytes, ...step.delivery });
  if (endsTheStream(scene, step.payload)) connection.halfClose();
  return "go-on";
}

interface Delivered extends Delivery {
  readonly bytes: Uint8Array;
}

async function sendInSegments(
  { stage }: Scene,
  connection: Connection,
  { bytes, segmentInBytes = bytes.length, gapMs = 0 }: Delivered,
): Promise<void> {
  const isWhole = segmentInBytes >= bytes.length;
  let at = 0;
  while (at < bytes.length) {
    const isAmid = at > 0;
    const isHurried = isAmid && (await hasOwnDeadline(stage));
    const end = isHurried ? bytes.length : at + segmentInBytes;
    await connection.send(bytes.subarray(at, end), { isAmid });
    at = end;
    if (!isWhole) await apart(stage, connection, gapMs);
  }
}

/**
 * A program that waits with a time limit of its own gives up if we are late. On a busy machine we may be, so that it is
 * kept waiting once, between the first segment and all others, and not before each.
 */
async function hasOwnDeadline({ program }: Stage): Promise<boolean> {
  const sample = await program?.sample();
  return sample?.activity.kind === "sleeping";
}

/** A program that waits with a time limit of its own takes a segment at once, but does not look blocked. */
const patienceToTake: Patience = { processorLimitMs: 50, sleepLimitMs: 4 };

/** Two segments are two only if the program has taken the first before the second comes. */
async function apart(
  stage: Stage,
  connection: Connection,
  gapMs: number,
): Promise<void> {
  await stage.pause(gapMs);
  await stage.settle(() => connection.isFinished, patienceToTake);
}

function bytesOf({ outgoing }: Scene, payload: Payload): Uint8Array | null {
  if (payload.kind === "bytes") return payload.bytes;
  const parts = payload.values.map((value) => outgoing.encode(value));
  const whole = parts.filter((part) => part !== null);
  return whole.length === parts.length ? Buffer.concat(whole) : null;
}

/** Some programs read until the other side has nothing more to say. */
function endsTheStream({ role, setting }: Scene, payload: Payload): boolean {
  if (payload.kind === "bytes") return false;
  const { requestEnds, replyEnds } = setting.profile.ending;
  return (role === "server" ? requestEnds : replyEnds) === "end-of-connection";
}
