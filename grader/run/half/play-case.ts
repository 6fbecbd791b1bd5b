import { performance } from "node:perf_hooks";
import type { TestCase } from "../../core/exercise/test-case.ts";
import type { ProgramHandle } from "../../core/program-handle.ts";
import type { Profile } from "../../core/profile.ts";
import type { MismatchKind } from "../../core/verdict.ts";
import { partFromAll } from "../../drive/connections/part.ts";
import { serverAddress } from "../../drive/connections/server-address.ts";
import { play } from "../../drive/play.ts";
import type { PlaySetting } from "../../drive/scene.ts";
import type { Stage } from "../../drive/stage.ts";
import { judgeCase } from "../../judge/judge-case.ts";
import { secondChance } from "../../judge/second-chance.ts";
import { endsByItself } from "../../wire/field/ends-by-itself.ts";
import { codecNamed } from "../../wire/registry.ts";
import { type CaseOutcome, lastWords, untried } from "./outcome.ts";

export interface Played {
  readonly outcome: CaseOutcome;
  readonly stage: Stage;
  readonly program: ProgramHandle | null;
}

/**
 * Plays a case and judges what happened. Where an honest program may fail in that very way, the case's other steps are
 * played, and only what comes of them counts.
 */
export async function playCase(
  testCase: TestCase,
  setting: PlaySetting,
): Promise<Played> {
  const first = await playOnce(testCase, setting);
  const { verdict } = first.outcome;
  const again = secondChance(testCase, verdict, setting.fields);
  if (again === null || verdict.kind !== "fail") return first;
  const { steps } = again;
  const left = await settingAfter(first, setting);
  const second = await playOnce({ ...testCase, steps }, left);
  return {
    ...second,
    outcome: secondOutcome(first, second, verdict.mismatch.kind),
  };
}

async function playOnce(
  testCase: TestCase,
  setting: PlaySetting,
): Promise<Played> {
  const startedAt = performance.now();
  const stage = await play(testCase, setting);
  const { transcript } = stage.recorder;
  const verdict = judgeCase(testCase, transcript, {
    dialect: setting.profile.dialect,
    fields: setting.fields,
  });
  const { program } = stage;
  const stderr = verdict.kind === "pass" ? [] : lastWords(program);
  const durationMs = Math.round((performance.now() - startedAt) * 10) / 10;
  return {
    outcome: { testCase, verdict, transcript, stderr, durationMs },
    stage,
    program,
  };
}

/** The server as the first try left it; a client that the case itself has started is gone. */
async function settingAfter(
  { stage, program }: Played,
  setting: PlaySetting,
): Promise<PlaySetting> {
  const isServer = setting.program !== null;
  // A peer that played a server ends after its client, as it does after a case.
  if (!isServer) await program?.stop();
  await partFromAll(stage);
  setting.listener?.turnAway();
  if (!isServer) return setting;
  const { port } = serverAddress(stage, setting.profile);
  return { ...setting, program, profile: { ...setting.profile, port } };
}

/** The second try's, which says that it is one; the time is that of both. */
function secondOutcome(
  first: Played,
  { outcome }: Played,
  after: MismatchKind,
): CaseOutcome {
  const { testCase, durationMs } = first.outcome;
  const note = { at: 0, step: 0, kind: "tried-again", after } as const;
  return {
    ...outcome,
    testCase,
    transcript: [note, ...outcome.transcript],
    durationMs: Math.round((durationMs + outcome.durationMs) * 10) / 10,
  };
}

/** A case whose needs the program's way of talking does not meet is not tried. */
export function inapplicable(
  testCase: TestCase,
  profile: Profile,
): CaseOutcome | null {
  const because = unmetNeed(testCase, profile);
  if (because === null) return null;
  const reason = { kind: "not-applicable", because } as const;
  return untried(testCase, { kind: "skip", reason });
}

function unmetNeed(
  { needs, steps }: TestCase,
  { ending, dialect }: Profile,
): "one-exchange" | "requests-without-end" | null {
  if (needs.includes("many-exchanges") && ending.exchanges === "one")
    return "one-exchange";
  if (!needs.includes("self-ending-requests")) return null;
  const codec = codecNamed(dialect.request);
  const requests = steps.flatMap((step) =>
    step.kind === "send" && step.payload.kind === "values"
      ? step.payload.values
      : [],
  );
  return requests.every((request) => endsByItself(codec, request))
    ? null
    : "requests-without-end";
}
