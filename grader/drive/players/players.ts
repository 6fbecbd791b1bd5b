import type { StepKind, StepsByKind } from "../../core/exercise/test-case.ts";
import type { Progress, Scene } from "../scene.ts";
import {
  close,
  connect,
  expectClose,
  halfClose,
  reset,
} from "./connection-steps.ts";
import { crowd } from "./crowd/crowd.ts";
import {
  expectEnd,
  expectOutput,
  expectPort,
  feed,
  pause,
  restart,
  start,
} from "./program-steps.ts";
import { receive } from "./receive.ts";
import { send } from "./send.ts";
import { survey } from "./survey/survey.ts";

type Player<Kind extends StepKind> = (
  scene: Scene,
  step: StepsByKind[Kind],
) => Promise<Progress>;

/** Who plays which kind of step. */
export const players: { readonly [Kind in StepKind]: Player<Kind> } = {
  connect,
  send,
  "half-close": halfClose,
  reset,
  close,
  receive,
  "expect-close": expectClose,
  pause,
  start,
  restart,
  feed,
  "expect-port": expectPort,
  survey,
  crowd,
  "expect-random": () => Promise.resolve("go-on"),
  "expect-output": expectOutput,
  "expect-end": expectEnd,
};
