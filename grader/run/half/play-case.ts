import { performance } from "node:perf_hooks";
import type { TestCase } from "../../core/exercise/test-case.ts";
import type { ProgramHandle } from "../../core/program-handle.ts";
import type { Profile } from "../../core/profile.ts";
import type { Verdict } from "../../core/verdict.ts";
import { play } from "../../drive/play.ts";
import type { PlaySetting } from "../../drive/scene.ts";
import type { Stage } from "../../drive/stage.ts";
import { judgeCase } from "../../judge/judge-case.ts";
import { type CaseOutcome, lastWords, untried } from "./outcome.ts";

export interface Played {
  readonly outcome: CaseOutcome;
  readonly stage: Stage;
  readonly program: ProgramHandle | null;
}

/** Plays a case and judges what happened. */
export async function playCase(
  testCase: TestCase,
  setting: PlaySetting,
): Promise<Played> {
  const startedAt = performance.now();
  const stage = await play(testCase, setting);
  const { transcript } = stage.recorder;
  const verdict = judgeCase(testCase, transcript, setting.profile.dialect);
  const { program } = stage;
  const stderr = verdict.kind === "pass" ? [] : lastWords(program);
  const durationMs = Math.round((performance.now() - startedAt) * 10) / 10;
  return {
    outcome: { testCase, verdict, transcript, stderr, durationMs },
    stage,
    program,
  };
}

/** A case whose needs the program's way of talking does not meet is not tried. */
export function inapplicable(
  testCase: TestCase,
  { ending }: Profile,
): CaseOutcome | null {
  const { needs } = testCase;
  if (!needs.includes("many-exchanges") || ending.exchanges === "many")
    return null;
  const verdict: Verdict = {
    kind: "skip",
    reason: { kind: "not-applicable", because: "one-exchange" },
  };
  return untried(testCase, verdict);
}
