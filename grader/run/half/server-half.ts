import { meetServer } from "../../acquaint/server/meet-server.ts";
import { ToldServer } from "../../acquaint/server/told-server.ts";
import type { TestCase } from "../../core/exercise/test-case.ts";
import type { Profile } from "../../core/profile.ts";
import type { Program } from "../../core/submission.ts";
import type { Started } from "../../drive/scene.ts";
import { partFromAll } from "../../drive/connections/part.ts";
import { ServerKeeper, type ServerStart } from "../../launch/server-keeper.ts";
import { type Context, casesOf, namedPorts, patienceFor } from "./context.ts";
import {
  type CaseOutcome,
  type HalfOutcome,
  blockedHalf,
  lastWords,
} from "./outcome.ts";
import { isRude, needsFreshServer } from "./manners.ts";
import { inapplicable, playCase } from "./play-case.ts";
import { remarksOn, remarksOnAnswers } from "./remarks.ts";
import { countStarts } from "../program/count-starts.ts";
import { neverListened } from "../program/start-problem.ts";
import { startable } from "../program/startable.ts";

/** A server's half, with the server still at hand for the pair. */
export interface ServerHalf {
  readonly outcome: HalfOutcome;
  readonly keeper: ServerKeeper;
}

/** What its own client tells of a server. */
export interface ToldByClient {
  /** The codecs in which it was heard to ask. */
  readonly recorded: readonly string[];
  /** Where it looks for its server, the likeliest first. */
  readonly ports: readonly number[];
}

/** Meets a server and plays its cases. */
export async function gradeServer(
  context: Context,
  program: Program,
  byClient: ToldByClient,
): Promise<ServerHalf> {
  const kept = await keep(context, program, byClient.ports);
  const { recorded } = byClient;
  try {
    return await gradeKept(kept, { context, program, recorded });
  } catch (error) {
    // Nobody is left to whom it would be of use, and it holds its port.
    await kept.keeper.stop();
    throw error;
  }
}

interface Grading {
  readonly context: Context;
  readonly program: Program;
  readonly recorded: readonly string[];
}

async function gradeKept(
  { keeper, told }: KeptServer,
  { context, program, recorded }: Grading,
): Promise<ServerHalf> {
  const { exercise } = context;
  const { facts } = program;
  const meeting = await meetServer({ exercise, keeper, facts, recorded });
  const cases = casesOf(context, "server");
  const half = { role: "server", program } as const;
  if (meeting.kind === "not-listening") {
    const obstacle = neverListened(meeting.start.program, meeting.start.end);
    return { keeper, outcome: blockedHalf({ ...half, obstacle, cases }) };
  }
  if (meeting.kind === "never-answered") {
    const stderr = lastWords(meeting.program);
    const { kind, tried, silence } = meeting;
    const obstacle = { problem: { kind, tried, silence }, stderr } as const;
    return { keeper, outcome: blockedHalf({ ...half, obstacle, cases }) };
  }
  const profile = withPlan({ ...meeting.profile, starts: keeper.starts }, told);
  const { address: host, port } = profile;
  const onPlace = await remarksOn("server", { host, port });
  const outcomes = await playAll({ context, profile, keeper, told }, cases);
  const onAnswers = remarksOnAnswers(exercise.reply, profile, outcomes);
  const remarks = [...onPlace, ...onAnswers];
  const met = { profile, obstacle: null, remarks, cases: outcomes };
  const outcome = { ...half, ...met };
  return { keeper, outcome };
}

/** Where a server listens, of which nothing else is wanted; `null`: it does not. It is stopped again. */
export async function portOf(
  context: Context,
  program: Program,
  portsOfClient: readonly number[],
): Promise<number | null> {
  const { keeper } = await keep(context, program, portsOfClient);
  try {
    const start = await keeper.fit();
    return start.kind === "listening" ? start.at.port : null;
  } finally {
    await keeper.stop();
  }
}

interface KeptServer {
  readonly told: ToldServer;
  readonly keeper: ServerKeeper;
}

async function keep(
  context: Context,
  program: Program,
  portsOfClient: readonly number[],
): Promise<KeptServer> {
  const found = await startable(program, context.lane);
  const server = countStarts(found, program.opening);
  const named = namedPorts(context, program);
  const { customaryPorts } = context.exercise;
  const told = new ToldServer(server, [...portsOfClient, ...customaryPorts]);
  const { start, whileStarting, learn } = told;
  const keeper = new ServerKeeper({
    start,
    whileStarting,
    learn,
    isShared: context.lane.kind.network === "host",
    get likelyPorts() {
      return [...told.toldPorts, ...named];
    },
  });
  return { told, keeper };
}

function withPlan(profile: Profile, { plan }: ToldServer): Profile {
  const { arguments: words, keyboard, variables } = plan;
  const isTold = words.length + keyboard.length > 0 || variables !== undefined;
  return isTold ? { ...profile, plan } : profile;
}

interface Table extends KeptServer {
  readonly context: Context;
  readonly profile: Profile;
}

async function playAll(
  table: Table,
  cases: readonly TestCase[],
): Promise<readonly CaseOutcome[]> {
  const outcomes: CaseOutcome[] = [];
  for (const testCase of cases) {
    const outcome =
      inapplicable(testCase, table.profile) ?? (await playOne(table, testCase));
    outcomes.push(outcome);
    const { done, total } = { done: outcomes.length, total: cases.length };
    table.context.report({ done, total, caseId: testCase.id });
  }
  return outcomes;
}

/** A case that does not pass gets the blame alone: the next one finds a server that nobody has talked to. */
async function playOne(
  { context, profile, keeper, told }: Table,
  testCase: TestCase,
): Promise<CaseOutcome> {
  const startsBefore = keeper.starts;
  const server = needsFreshServer(testCase)
    ? await keeper.fresh()
    : await keeper.fit();
  const isNew = keeper.starts > startsBefore;
  const { outcome, stage } = await playCase(testCase, {
    profile: withPortOf(profile, server),
    fields: context.exercise,
    program: server.program,
    ...(isNew ? { opening: startedAs(server, told) } : {}),
    listener: null,
    patience: patienceFor(context, testCase),
    start: async () => startedAs(await keeper.again(), told),
  });
  await partFromAll(stage);
  if (outcome.verdict.kind !== "pass" || isRude(testCase)) await keeper.stop();
  return outcome;
}

/** A server that takes any free port has another one after each start. */
function withPortOf(profile: Profile, server: ServerStart): Profile {
  return server.kind === "listening"
    ? { ...profile, port: server.at.port }
    : profile;
}

function startedAs(start: ServerStart, { lines: typed }: ToldServer): Started {
  const { program } = start;
  return start.kind === "listening"
    ? { kind: "started", program, keyboard: [], typed, at: start.at }
    : { kind: "failed", program, typed, end: start.end };
}
