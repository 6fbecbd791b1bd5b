import { meetServer } from "../../acquaint/server/meet-server.ts";
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
import { remarksOn } from "./remarks.ts";
import { neverListened } from "../program/start-problem.ts";
import { startable } from "../program/startable.ts";

/** A server's half, with the server still at hand for the pair. */
export interface ServerHalf {
  readonly outcome: HalfOutcome;
  readonly keeper: ServerKeeper;
}

/** Meets a server and plays its cases. `recorded` are the codecs in which its own client was heard to ask. */
export async function gradeServer(
  context: Context,
  program: Program,
  recorded: readonly string[],
): Promise<ServerHalf> {
  const keeper = await keeperOf(context, program);
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
  const { profile } = meeting;
  const { address: host, port } = profile;
  const remarks = await remarksOn("server", { host, port });
  const outcomes = await playAll({ context, profile, keeper }, cases);
  const met = { profile, obstacle: null, remarks, cases: outcomes };
  const outcome = { ...half, ...met };
  return { keeper, outcome };
}

async function keeperOf(
  context: Context,
  program: Program,
): Promise<ServerKeeper> {
  const server = await startable(program, context.lane);
  return new ServerKeeper({
    start: () => server.start([]),
    likelyPorts: namedPorts(context, program),
  });
}

interface Table {
  readonly context: Context;
  readonly profile: Profile;
  readonly keeper: ServerKeeper;
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
  { context, profile, keeper }: Table,
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
    ...(isNew ? { opening: startedAs(server) } : {}),
    listener: null,
    patience: patienceFor(context, testCase),
    start: async () => startedAs(await keeper.again()),
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

function startedAs(start: ServerStart): Started {
  const { program } = start;
  return start.kind === "listening"
    ? { kind: "started", program, keyboard: [], at: start.at }
    : { kind: "failed", program, end: start.end };
}
