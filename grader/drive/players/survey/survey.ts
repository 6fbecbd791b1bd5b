import type { Survey } from "../../../core/exercise/test-case.ts";
import { type Value, showValue } from "../../../core/exercise/value.ts";
import type { Progress, Scene } from "../../scene.ts";
import { ask } from "./ask.ts";
import { Course } from "./course.ts";
import { nextSecond } from "./next-second.ts";

/** Asks a server many times; the program is started again where it has ended. */
export async function survey(scene: Scene, step: Survey): Promise<Progress> {
  const { incoming, setting } = scene;
  const { comparison } = setting.fields.reply;
  const course = new Course({ incoming, comparison }, step.enough);
  let isInSecond = false;
  for (const question of inTurn(step)) {
    if (isInSecond && step.pace === "each-second") await nextSecond();
    isInSecond = true;
    const progress = await exchange(scene, question, course);
    if (progress === "stop") return "stop";
    if (course.hasEnough) break;
  }
  return "go-on";
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
