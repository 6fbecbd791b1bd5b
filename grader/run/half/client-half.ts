import type { HeardClient } from "../../acquaint/client/hear-client.ts";
import { meetClient } from "../../acquaint/client/meet-client.ts";
import { seekClient } from "../../acquaint/client/seek-client.ts";
import {
  type Startable,
  startWithInput,
  typed,
} from "../../acquaint/starter.ts";
import { GraderFault } from "../../core/errors.ts";
import type { TestCase } from "../../core/exercise/test-case.ts";
import type { Value } from "../../core/exercise/value.ts";
import type { Profile } from "../../core/profile.ts";
import type { Program } from "../../core/submission.ts";
import { closeAfter } from "../../drive/connections/part.ts";
import { Listener } from "../../drive/connections/listener.ts";
import type { Started } from "../../drive/scene.ts";
import { machine } from "../../launch/inspect/machine.ts";
import { type Context, casesOf, namedPorts, patienceFor } from "./context.ts";
import {
  type CaseOutcome,
  type HalfOutcome,
  type Obstacle,
  blockedHalf,
  lastLines,
} from "./outcome.ts";
import { inapplicable, playCase } from "./play-case.ts";
import { remarksOn } from "./remarks.ts";
import { syntaxError } from "../program/start-problem.ts";
import { startable } from "../program/startable.ts";

/** A client that was run once, unscored. */
export interface ClientAtHand {
  readonly program: Program;
  readonly client: Startable;
  readonly heard: HeardClient;
}

/** Runs the client once, to see where it connects and what it sends for the pair's question. */
export async function listenTo(
  context: Context,
  program: Program,
): Promise<ClientAtHand> {
  const client = await startable(program, context.lane);
  const named = namedPorts(context, program);
  await refuseHeldPort(named[0]);
  const { pair } = context.exercise;
  const { network } = context.lane;
  const heard = await seekClient(
    { client, network, value: pair.request },
    { named, customary: context.exercise.customaryPorts },
  );
  return { program, client, heard };
}

/** A client would talk to whoever has its port: that is no evidence for or against it. */
async function refuseHeldPort(port: number | undefined): Promise<void> {
  if (port === undefined) return;
  const use = await machine.portUse(port);
  if (use.kind !== "held") return;
  throw new GraderFault({ kind: "port-held", port, holder: use.holder });
}

/** Meets a client and plays its cases. `ownReply` is the codec in which its own server answers. */
export async function gradeClient(
  context: Context,
  { program, client, heard }: ClientAtHand,
  ownReply: string | null,
): Promise<HalfOutcome> {
  const cases = casesOf(context, "client");
  const half = { role: "client", program } as const;
  if (heard.kind !== "heard")
    return blockedHalf({ ...half, obstacle: obstacleOf(heard), cases });
  const { exercise } = context;
  const { network } = context.lane;
  const remarks = await remarksOn("client", heard.at);
  const met = { exercise, client, network, heard, ownReply };
  const meeting = await meetClient(met);
  if (meeting.kind === "dialect-unknown") {
    const obstacle = meaninglessFrom(meeting.request);
    return { ...blockedHalf({ ...half, obstacle, cases }), remarks };
  }
  const { profile } = meeting;
  const outcomes: CaseOutcome[] = [];
  for (const testCase of cases) {
    outcomes.push(await playOne({ context, profile, client }, testCase));
    const { done, total } = { done: outcomes.length, total: cases.length };
    context.report({ done, total, caseId: testCase.id });
  }
  return { ...half, profile, obstacle: null, remarks, cases: outcomes };
}

function meaninglessFrom(request: Uint8Array): Obstacle {
  const hex = Buffer.from(request).toString("hex");
  return { problem: { kind: "dialect-unknown", hex }, stderr: [] };
}

function obstacleOf(heard: Exclude<HeardClient, { kind: "heard" }>): Obstacle {
  const { kind, stall, end, ports } = heard;
  const stderr = lastLines(heard.stderr);
  const problem =
    syntaxError(heard.stderr) ??
    (kind === "never-connected"
      ? { kind, stall, end, ports }
      : { kind, stall, end });
  return { problem, stderr };
}

interface Table {
  readonly context: Context;
  readonly profile: Profile;
  readonly client: Startable;
}

async function playOne(
  { context, profile, client }: Table,
  testCase: TestCase,
): Promise<CaseOutcome> {
  const untried = inapplicable(testCase, profile);
  if (untried !== null) return untried;
  const { reach } = context.lane.network;
  const listener = await Listener.open([profile.port], reach);
  const { outcome, stage, program } = await playCase(testCase, {
    profile,
    fields: context.exercise,
    program: null,
    listener,
    patience: patienceFor(context, testCase),
    start: (input) => startClient(client, profile, input),
  });
  await closeAfter(stage, program);
  return outcome;
}

async function startClient(
  client: Startable,
  { input: mode }: Profile,
  value: Value | null,
): Promise<Started> {
  if (value === null || mode === null) {
    const program = await client.start([]);
    return { kind: "started", program, keyboard: [], at: null };
  }
  const program = await startWithInput(client, mode, value);
  const keyboard = [typed(value)];
  return { kind: "started", program, keyboard, at: null };
}
