import type { Survey } from "../../../core/exercise/test-case.ts";
import { type Value, showValue } from "../../../core/exercise/value.ts";
import { part } from "../../connections/part.ts";
import type { Progress, Scene } from "../../scene.ts";
import { ask } from "./ask.ts";
import { Course } from "./course.ts";
import { nextSecond } from "./next-second.ts";

/** Asks a server many times; the program is started again where it has ended. */
export async function survey(scene: Scene, step: Survey): Promise<Progress> {
  const { incoming, setting } = scene;
  const { comparison } = setting.fields.reply;
  const course = new Course({ incoming, comparison }, step.enough);
  for (const question of inTurn(step)) {
    // The first one, too: at the end of a second the answer would come in the next one, and a second would be left out.
    if (step.pace === "each-second") await nextSecond();
    const progress = await exchange(scene, question, course);
    if (progress === "stop") return "stop";
    if (course.hasEnough) break;
  }
  if (scene.next?.kind !== "survey") await takeLeave(scene);
  return "go-on";
}

/** A connection that was kept open would keep the port from a server that is started again without SO_REUSEADDR. */
async function takeLeave({ stage }: Scene): Promise<void> {
  for (const connection of stage.connections)
    if (!connection.isOver) await part(stage, connection);
  await stage.settle();
}

function* inTurn({ questions, times }: Survey): Generator<Value> {
  for (let turn = 0; turn < times; turn += 1) {
    const question = questions[turn % questions.length];
    if (question !== undefined) yield question;
  }
}

async function exchange(
  scene: Scene,
  question: Value,
  course: Course,
): Promise<Progress> {
  const answer = await ask(scene, question, course);
  if (answer === null) return "stop";
  const { stage } = scene;
  stage.recorder.record({
    kind: "surveyed",
    question: showValue(question),
    hex: Buffer.from(answer).toString("hex"),
    start: stage.starts - 1,
  });
  return course.take(answer) ? "go-on" : "stop";
}
