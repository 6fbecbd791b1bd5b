import type { StepKind, StepsByKind } from "../../core/exercise/test-case.ts";
import type { Mismatch } from "../../core/verdict.ts";
import type { Evidence } from "../evidence.ts";
import {
  checkConnect,
  checkClose,
  checkPort,
  checkStart,
} from "./connection.ts";
import { checkCrowd } from "./crowd.ts";
import { checkEnd } from "./end.ts";
import { checkOutput } from "./output.ts";
import { checkReceive } from "./receive.ts";
import { checkRandom } from "./survey/check-random.ts";
import { checkSurvey } from "./survey/check-survey.ts";

type Check<Kind extends StepKind> = (
  evidence: Evidence,
  step: StepsByKind[Kind],
  index: number,
) => Mismatch | null;

const nothing = (): null => null;

/** What each kind of step expects; an action expects nothing. */
export const checks: { readonly [Kind in StepKind]: Check<Kind> } = {
  connect: checkConnect,
  send: nothing,
  "half-close": nothing,
  reset: nothing,
  close: nothing,
  receive: checkReceive,
  "expect-close": checkClose,
  pause: nothing,
  start: checkStart,
  restart: checkStart,
  feed: nothing,
  "expect-port": checkPort,
  survey: checkSurvey,
  crowd: checkCrowd,
  "expect-random": checkRandom,
  "expect-output": checkOutput,
  "expect-end": checkEnd,
};
