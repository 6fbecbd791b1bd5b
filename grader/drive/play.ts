import type {
  StepKind,
  StepsByKind,
  TestCase,
} from "../core/exercise/test-case.ts";
import { codecNamed } from "../wire/registry.ts";
import { players } from "./players/players.ts";
import { noteStart } from "./players/program-steps.ts";
import type { PlaySetting, Progress, Scene } from "./scene.ts";
import { Stage } from "./stage.ts";

/** Plays the steps of a case; what happened stands in the stage's record, without an opinion. The stage is left as it is. */
export async function play(
  testCase: TestCase,
  setting: PlaySetting,
): Promise<Stage> {
  const scene = sceneOf(testCase, setting);
  if (setting.opening !== undefined) noteStart(scene.stage, setting.opening);
  for (const [index, step] of testCase.steps.entries()) {
    scene.stage.recorder.enterStep(index);
    const next = testCase.steps[index + 1] ?? null;
    const progress = await playStep({ ...scene, next }, step.kind, step);
    if (progress === "stop") break;
  }
  return scene.stage;
}

function sceneOf({ role, steps }: TestCase, setting: PlaySetting): Scene {
  const start = steps.findLast(({ kind }) => kind === "start");
  const request = codecNamed(setting.profile.dialect.request);
  const reply = codecNamed(setting.profile.dialect.reply);
  return {
    role,
    asked: start?.kind === "start" ? start.input : null,
    setting,
    stage: new Stage(setting),
    next: null,
    incoming: role === "server" ? reply : request,
    outgoing: role === "server" ? request : reply,
  };
}

function playStep<Kind extends StepKind>(
  scene: Scene,
  kind: Kind,
  step: StepsByKind[Kind],
): Promise<Progress> {
  return players[kind](scene, step);
}
