import {
  type HeardClient,
  hearClient,
} from "../../acquaint/client/hear-client.ts";
import { meetClient } from "../../acquaint/client/meet-client.ts";
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
  blockedHalf,
  lastLines,
} from "./outcome.ts";
import { inapplicable, playCase } from "./play-case.ts";
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
  const { pair, customaryPorts } = context.exercise;
  const named = namedPorts(context, program);
  await refuseHeldPort(named[0]);
  const heard =
    (await hearOn(client, named, pair.request)) ??
    (await hearClient(
      client,
      [...new Set([...named, ...customaryPorts])],
      pair.request,
    ));
  return { program, client, heard };
}

/** `null` if the client does not come to one of the ports. */
async function hearOn(
  client: Startable,
  ports: readonly number[],
  value: Value,
): Promise<HeardClient | null> {
  if (ports.length === 0) return null;
  const heard = await hearClient(client, ports, value);
  return heard.kind === "never-connected" ? null : heard;
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
  const meeting = await meetClient({ exercise, client, heard, ownReply });
  if (meeting.kind === "dialect-unknown") {
    const hex = Buffer.from(meeting.request).toString("hex");
    const problem = { kind: "dialect-unknown", hex } as const;
    return blockedHalf({ ...half, obstacle: { problem, stderr: [] }, cases });
  }
  const { profile } = meeting;
  const outcomes: CaseOutcome[] = [];
  for (const testCase of cases) {
    outcomes.push(await playOne({ context, profile, client }, testCase));
    const { done, total } = { done: outcomes.length, total: cases.length };
    context.report({ done, total, caseId: testCase.id });
  }
  return { ...half, profile, obstacle: null, cases: outcomes };
}

function obstacleOf(heard: Exclude<HeardClient, { kind: "heard" }>) {
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
  const listener = await Listener.open([profile.port]);
  const { outcome, stage, program } = await playCase(testCase, {
    profile,
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
    return { kind: "started", program, keyboard: [] };
  }
  const program = await startWithInput(client, mode, value);
  return { kind: "started", program, keyboard: [typed(value)] };
}
