import type { Value } from "../../../core/exercise/value.ts";
import type { WaitEnd } from "../../../core/program-handle.ts";
import type { Decoded } from "../../../wire/codec.ts";
import type { Connection } from "../../connections/connection.ts";
import { part } from "../../connections/part.ts";
import type { Scene } from "../../scene.ts";
import { type Stage, patienceToFinish } from "../../stage.ts";
import { connect } from "../connection-steps.ts";
import { restart } from "../program-steps.ts";
import { noteSilence } from "../receive.ts";
import { send } from "../send.ts";
import type { Course } from "./course.ts";

/**
 * Asks one question and reads its answer: on the open connection where the program goes on talking on one, else on a new
 * one. `null` if nobody could be asked; no bytes if nothing came.
 */
export async function ask(
  scene: Scene,
  question: Value,
  course: Course,
): Promise<Uint8Array | null> {
  const kept = openOne(scene);
  const first = kept && (await askOn(scene, kept, { question, course }));
  // A server may close after so many questions, and the next one was on its way already.
  const isLost = first?.heard === false && kept?.closedByProgram !== null;
  if (kept !== null && !isLost) return finished(scene, kept, first);
  const fresh = await newOne(scene, kept);
  if (fresh === null) return null;
  const answer = await askOn(scene, fresh, { question, course });
  return finished(scene, fresh, answer);
}

function openOne({ stage }: Scene): Connection | null {
  const open = stage.connections.filter(({ isFinished }) => !isFinished);
  return open.at(-1) ?? null;
}

/** Each has a name of its own, so that the record tells them apart. */
async function newOne(
  scene: Scene,
  last: Connection | null,
): Promise<Connection | null> {
  const { stage } = scene;
  const ended = last ?? stage.connections.at(-1);
  if (ended?.isOver === false) await part(stage, ended);
  const back = await restart(scene, { kind: "restart", onlyIfEnded: true });
  if (back === "stop") return null;
  const on = String(stage.connections.length + 1);
  await connect(scene, { kind: "connect", on });
  return stage.connection(on);
}

interface Question {
  readonly question: Value;
  readonly course: Course;
}

interface Answer {
  readonly bytes: Uint8Array;
  /** Whether a whole value came. */
  readonly heard: boolean;
  readonly end: WaitEnd;
}

/** `null` if the question has no room in the program's format. */
async function askOn(
  scene: Scene,
  connection: Connection,
  { question, course }: Question,
): Promise<Answer | null> {
  connection.consume();
  const on = connection.name;
  const payload = { kind: "values", values: [question] } as const;
  const step = { kind: "send", on, payload, delivery: {} } as const;
  const progress = await send(scene, step);
  return progress === "stop" ? null : hear(scene, connection, course);
}

async function hear(
  { stage, incoming }: Scene,
  connection: Connection,
  course: Course,
): Promise<Answer> {
  const decoded = (): Decoded => incoming.decode(connection.unread);
  const end = await stage.wait(
    () => connection.isFinished || decoded().kind !== "incomplete",
  );
  const value = decoded();
  if (value.kind === "value" && !value.isFinal && !connection.isFinished)
    await hearRest(stage, connection, course);
  const bytes = Uint8Array.from(connection.unread);
  connection.consume();
  return { bytes, heard: value.kind === "value", end };
}

/** What follows the first bytes of an answer that more bytes could change; nothing does where they were one before. */
async function hearRest(
  stage: Stage,
  connection: Connection,
  course: Course,
): Promise<void> {
  if (course.isKnown(connection.unread)) return stage.rest();
  await stage.settle(() => connection.isFinished, patienceToFinish);
}

async function finished(
  scene: Scene,
  connection: Connection,
  answer: Answer | null,
): Promise<Uint8Array | null> {
  if (answer?.heard === false) await noteSilence(scene, answer.end);
  if (!isKept(scene, connection)) await part(scene.stage, connection);
  return answer?.bytes ?? null;
}

function isKept({ setting }: Scene, { isFinished }: Connection): boolean {
  const { exchanges, requestEnds } = setting.profile.ending;
  return exchanges === "many" && requestEnds === "by-itself" && !isFinished;
}
