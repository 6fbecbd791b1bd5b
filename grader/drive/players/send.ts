import type { Patience } from "../../core/program-handle.ts";
import type { Connection } from "../connections/connection.ts";
import type { Payload, Step } from "../../core/exercise/test-case.ts";
import type { Progress, Scene } from "../scene.ts";

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
  const { segmentInBytes = bytes.length, gapMs = 0 } = step.delivery;
  let isAmid = false;
  for (const segment of segments(bytes, segmentInBytes)) {
    await connection.send(segment, { isAmid });
    if (segment.length < bytes.length) await apart(scene, connection, gapMs);
    isAmid = true;
  }
  if (endsTheStream(scene, step.payload)) connection.halfClose();
  return "go-on";
}

/** A program that waits with a time limit of its own takes a segment at once, but does not look blocked. */
const patienceToTake: Patience = { processorLimitMs: 50, sleepLimitMs: 4 };

/** Two segments are two only if the program has taken the first before the second comes. */
async function apart(
  { stage }: Scene,
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

function* segments(
  bytes: Uint8Array,
  sizeInBytes: number,
): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += sizeInBytes)
    yield bytes.subarray(at, at + sizeInBytes);
}

/** Some programs read until the other side has nothing more to say. */
function endsTheStream({ role, setting }: Scene, payload: Payload): boolean {
  if (payload.kind === "bytes") return false;
  const { requestEnds, replyEnds } = setting.profile.ending;
  return (role === "server" ? requestEnds : replyEnds) === "end-of-connection";
}
