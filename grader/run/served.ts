import { requestCodecs } from "../acquaint/client/dialect/request-codec.ts";
import {
  type RelayedReply,
  relayToServer,
} from "../acquaint/server/relay-to-server.ts";
import type { Role } from "../core/exercise/exercise.ts";
import type { Program } from "../core/submission.ts";
import type { ServerKeeper } from "../launch/server-keeper.ts";
import { codecNamed } from "../wire/registry.ts";
import { type ClientAtHand, isLost, listenAt } from "./half/client-half.ts";
import { type Context, casesOf, namedPorts } from "./half/context.ts";
import { type Tried, tryTo } from "./half/fault.ts";
import { type HalfOutcome, blockedHalf, faultyHalf } from "./half/outcome.ts";
import { gradeServer, portOf } from "./half/server-half.ts";

/** A graded server, and what it answered to its own client. */
export interface Served {
  readonly outcome: HalfOutcome;
  /** The client as it was heard best: at its own server's port, if nowhere else. */
  readonly heard: Heard;
  readonly reply: RelayedReply | null;
  /** Starts it again; `null` if it could not be started at all. */
  readonly keeper: ServerKeeper | null;
}

/** A client that was run once; `null` where there is none worth a try. */
export type Heard = Tried<ClientAtHand> | null;

/** Grades the server, asked as its own client was heard to ask, and hands it what that client sent. */
export async function serve(context: Context, heard: Heard): Promise<Served> {
  const program = worthATry(context, "server");
  if (program === null)
    return {
      outcome: noProgram(context, "server"),
      heard,
      reply: null,
      keeper: null,
    };
  const tried = await tryTo(() => serveAll(context, program, heard));
  if (tried.kind === "done") return tried.result;
  const { fault } = tried;
  const cases = casesOf(context, "server");
  const outcome = faultyHalf({ role: "server", program, fault, cases });
  return { outcome, heard, reply: null, keeper: null };
}

async function serveAll(
  context: Context,
  program: Program,
  first: Heard,
): Promise<Served> {
  const heard = await heardAtItsServer(context, program, first);
  const stream = streamOf(heard);
  const byClient = {
    recorded: codecsOf(context, heard),
    ports: portsOfClient(context, heard),
  };
  const { outcome, keeper } = await gradeServer(context, program, byClient);
  try {
    const { profile } = outcome;
    if (profile === null || stream === null)
      return { outcome, heard, reply: null, keeper };
    const codec = codecNamed(profile.dialect.reply);
    const reply = await relayToServer(keeper, stream, codec);
    return { outcome, heard, reply, keeper };
  } finally {
    await keeper.stop();
  }
}

/** A client may name its port nowhere, and look for its own server all the same. */
async function heardAtItsServer(
  context: Context,
  server: Program,
  heard: Heard,
): Promise<Heard> {
  if (heard?.kind !== "done" || !isLost(heard.result)) return heard;
  const { result } = heard;
  const named = portsOfClient(context, heard);
  const again = await tryTo(async () => {
    const port = await portOf(context, server, named);
    return port === null ? result : await listenAt(context, result, port);
  });
  return again.kind === "done" ? again : heard;
}

function streamOf(heard: Heard) {
  if (heard?.kind !== "done" || heard.result.heard.kind !== "heard")
    return null;
  const { request, isEnded } = heard.result.heard;
  return { bytes: request, isEnded };
}

/** A server that is told its port must be told the one where its own client looks for it. */
function portsOfClient(context: Context, heard: Heard): readonly number[] {
  const program = worthATry(context, "client");
  const named = program === null ? [] : namedPorts(context, program);
  if (heard?.kind !== "done") return named;
  const { at } = heard.result.heard;
  return at === null ? named : [at.port];
}

function codecsOf(context: Context, heard: Heard): readonly string[] {
  if (heard?.kind !== "done" || heard.result.heard.kind !== "heard") return [];
  const { request, value } = heard.result.heard;
  const { writes } = heard.result.client.facts;
  const requests = [{ bytes: request, value }];
  return requestCodecs(requests, writes, context.exercise.request);
}

/** The program of a role; `null` where there is none, or reading alone says that it cannot work. */
export function worthATry({ submission }: Context, role: Role): Program | null {
  return submission.problems[role] === null ? submission.programs[role] : null;
}

/** A half that cannot be graded, and why. */
export function noProgram(context: Context, role: Role): HalfOutcome {
  const { files: looked, problems, programs } = context.submission;
  const problem = problems[role] ?? { kind: "no-program", looked };
  const stderr = "said" in problem ? problem.said : [];
  const obstacle = { problem, stderr };
  return blockedHalf({
    role,
    program: programs[role],
    obstacle,
    cases: casesOf(context, role),
  });
}
