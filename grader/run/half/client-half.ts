import {
  type ClientToMeet,
  meetClient,
} from "../../acquaint/client/meet-client.ts";
import {
  type SoughtClient,
  seekClient,
} from "../../acquaint/client/seek-client.ts";
import {
  type Startable,
  keyboardLines,
  startWithPlan,
  toldNothing,
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
import { remarksOnClient } from "./remarks.ts";
import { missingPackage } from "../program/missing-package.ts";
import { syntaxError } from "../program/start-problem.ts";
import { startable } from "../program/startable.ts";
import { type CountedStarts, countStarts } from "../program/count-starts.ts";

/** A client that was run once, unscored. */
export interface ClientAtHand {
  readonly program: Program;
  readonly client: CountedStarts;
  readonly heard: SoughtClient;
}

/** Runs the client once, to see where it connects and what it sends for the pair's question. */
export async function listenTo(
  context: Context,
  program: Program,
): Promise<ClientAtHand> {
  const found = await startable(program, context.lane);
  const client = countStarts(found, program.opening);
  const named = namedPorts(context, program);
  await refuseHeldPort(named[0]);
  const heard = await hear(context, client, named);
  return { program, client, heard };
}

/** Whether a client came to none of the ports where we waited, and the machine did not let us wait everywhere. */
export function isLost({ heard }: ClientAtHand): boolean {
  return heard.kind === "never-connected" && heard.ports.length > 0;
}

/** Hears a client that is lost at one more port, that of its own server. */
export async function listenAt(
  context: Context,
  atHand: ClientAtHand,
  port: number,
): Promise<ClientAtHand> {
  const heard = await hear(context, atHand.client, [port]);
  return heard.kind === "never-connected" ? atHand : { ...atHand, heard };
}

function hear(
  { exercise, lane: { network } }: Context,
  client: Startable,
  named: readonly number[],
): Promise<SoughtClient> {
  const { pair, request: field, customaryPorts: customary } = exercise;
  const { request: value } = pair;
  return seekClient({ client, network, value, field }, { named, customary });
}

/** A client would talk to whoever has its port: that is no evidence for or against it. */
async function refuseHeldPort(port: number | undefined): Promise<void> {
  if (port === undefined) return;
  const use = await machine.portUse(port);
  if (use.kind !== "held") return;
  throw new GraderFault({ kind: "port-held", port, holder: use.holder });
}

/** A client of which no more is known than what it sent, be it that nobody can read that, or what it is answered. */
async function unmetClient(
  context: Context,
  { program, heard }: ClientAtHand,
): Promise<HalfOutcome> {
  const cases = casesOf(context, "client");
  const obstacle =
    heard.kind === "heard" ? meaninglessFrom(heard.request) : obstacleOf(heard);
  const half = blockedHalf({ role: "client", program, obstacle, cases });
  if (heard.kind !== "heard") return half;
  return { ...half, remarks: await remarksOnClient(heard, null) };
}

/** What its own server tells of a client's dialect. */
export type Hints = Pick<ClientToMeet, "ownReply" | "mayGuess">;

/** Meets a client and plays its cases. */
export async function gradeClient(
  context: Context,
  atHand: ClientAtHand,
  hints: Hints,
): Promise<HalfOutcome> {
  const { program, client, heard } = atHand;
  if (heard.kind !== "heard") return unmetClient(context, atHand);
  const cases = casesOf(context, "client");
  const { exercise } = context;
  const { network } = context.lane;
  const startsBefore = client.starts();
  const met = { exercise, client, network, heard, startsBefore, ...hints };
  const meeting = await meetClient(met);
  if (meeting.kind === "dialect-unknown") return unmetClient(context, atHand);
  const profile = { ...meeting.profile, starts: client.starts() };
  const remarks = await remarksOnClient(heard, profile.dialect.request);
  const outcomes: CaseOutcome[] = [];
  for (const testCase of cases) {
    outcomes.push(await playOne({ context, profile, client }, testCase));
    const { done, total } = { done: outcomes.length, total: cases.length };
    context.report({ done, total, caseId: testCase.id });
  }
  const half = { role: "client", program, profile } as const;
  return { ...half, obstacle: null, remarks, cases: outcomes };
}

function meaninglessFrom(request: Uint8Array): Obstacle {
  const hex = Buffer.from(request).toString("hex");
  return { problem: { kind: "dialect-unknown", hex }, stderr: [] };
}

function obstacleOf(heard: Exclude<SoughtClient, { kind: "heard" }>): Obstacle {
  const { kind, stall, end, ports } = heard;
  const stderr = lastLines(heard.stderr);
  const problem =
    syntaxError(heard.stderr) ??
    (end === null ? null : missingPackage(heard.stderr)) ??
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
  { plan = toldNothing, port }: Profile,
  value: Value | null,
): Promise<Started> {
  const filling = { value, port };
  const told = value === null ? toldNothing : plan;
  const program = await startWithPlan(client, told, filling);
  const keyboard = keyboardLines(told, filling);
  return { kind: "started", program, keyboard, at: null };
}
