import type {
  ListeningPort,
  Patience,
  WaitEnd,
} from "../../core/program-handle.ts";
import type { Ending } from "../../core/profile.ts";
import type { Silence } from "../../core/verdict.ts";
import type { Connection } from "../../drive/connections/connection.ts";
import { dial } from "../../drive/connections/reach.ts";
import type { Stage } from "../../drive/stage.ts";
import { type Heard, hear } from "../hear.ts";

/** What a server said to one request. */
export type Answer =
  | {
      readonly kind: "answered";
      readonly bytes: Uint8Array;
      /** What came before anything was asked; none on a connection that was used before. */
      readonly greeting: Uint8Array;
      /** The beginning of `bytes` after which the server took its time; empty where all came at once. */
      readonly before: Uint8Array;
      readonly requestEnds: Ending["requestEnds"];
      /** It came before anything was asked, and nothing came afterwards. */
      readonly isUnasked: boolean;
      readonly connection: Connection;
    }
  | { readonly kind: "silent"; readonly silence: Silence };

/** What is sent to a server. */
export interface Request {
  readonly bytes: Uint8Array;
  /** Whether what was said so far is an answer to it already. */
  readonly isAnswered: (said: Uint8Array) => boolean;
}

/** Sends a request on a connection of its own. A server that goes on waiting is shown the end of our stream. */
export async function askServer(
  stage: Stage,
  at: ListeningPort,
  request: Request,
): Promise<Answer> {
  const name = `meeting-${stage.connections.length + 1}`;
  await dial(stage, name, { host: reachable(at), port: at.port });
  const connection = stage.connection(name);
  if (connection === null)
    return {
      kind: "silent",
      silence: { kind: "refused", reason: "ECONNREFUSED" },
    };
  const greeting = await greetingOn(stage, connection);
  const answer = await askOn(stage, connection, request);
  if (answer.kind === "answered") return { ...answer, greeting };
  // One that answers before it is asked has nothing more to say.
  if (greeting.length === 0) return answer;
  const said = { bytes: greeting, before: nothing };
  return { ...answered(said, connection, "by-itself"), isUnasked: true };
}

/** What a server says by itself: a greeting, a prompt, or its answer already. */
async function greetingOn(
  stage: Stage,
  connection: Connection,
): Promise<Uint8Array> {
  await stage.settle(() => connection.isFinished);
  const greeting = Uint8Array.from(connection.unread);
  connection.consume();
  return greeting;
}

/** Sends a request on a connection that is open already. */
export async function askOn(
  stage: Stage,
  connection: Connection,
  request: Request,
): Promise<Answer> {
  await connection.send(request.bytes);
  const first = await hear(stage, connection);
  const hearOn = { stage, connection, request };
  if (first.bytes.length > 0) {
    const said = await hearOut(hearOn, first.bytes);
    return answered(said, connection, "by-itself");
  }
  if (connection.isFinished || !isWaiting(first.end))
    return { kind: "silent", silence: silenceOf(first, connection) };
  connection.halfClose();
  const second = await hear(stage, connection);
  if (second.bytes.length > 0) {
    const said = await hearOut(hearOn, second.bytes);
    return answered(said, connection, "end-of-connection");
  }
  return { kind: "silent", silence: silenceOf(first, connection) };
}

const nothing = new Uint8Array();

/** A server that says that it thinks, and then does, may do so for some seconds. */
const patienceToThink: Patience = {
  processorLimitMs: 5_000,
  sleepLimitMs: 4_000,
};

/** Dots that come one by one are fewer than these. */
const mostPauses = 8;

type Said = Pick<Extract<Answer, { kind: "answered" }>, "bytes" | "before">;

interface Hearing {
  readonly stage: Stage;
  readonly connection: Connection;
  readonly request: Request;
}

/** What a server says as long as it has not answered yet and does not wait for us. */
async function hearOut(
  { stage, connection, request }: Hearing,
  first: Uint8Array,
): Promise<Said> {
  let said: Said = { bytes: first, before: nothing };
  for (let pauses = 0; pauses < mostPauses; pauses += 1) {
    if (connection.isFinished || request.isAnswered(said.bytes)) break;
    const hasMore = (): boolean => connection.unread.length > 0;
    await stage.wait(() => connection.isFinished || hasMore(), patienceToThink);
    if (!hasMore()) break;
    const { bytes } = await hear(stage, connection);
    const before = said.bytes;
    said = { bytes: Buffer.concat([before, bytes]), before };
  }
  return said;
}

/** One that still computes does not wait for the end of our stream. */
function isWaiting(end: WaitEnd): boolean {
  return end.kind === "stalled" && end.stall.kind !== "processor-time";
}

function answered(
  { bytes, before }: Said,
  connection: Connection,
  requestEnds: Ending["requestEnds"],
): Extract<Answer, { kind: "answered" }> {
  const greeting = new Uint8Array();
  const isUnasked = false;
  const said = { bytes, before, greeting, isUnasked };
  return { kind: "answered", ...said, connection, requestEnds };
}

function silenceOf({ end }: Heard, connection: Connection): Silence {
  if (end.kind !== "met") return end;
  return { kind: "closed", how: connection.closedByProgram ?? "end" };
}

/** An address to connect to; a wildcard is reached through the loopback interface. */
export function reachable({ address }: ListeningPort): string {
  if (address === "0.0.0.0") return "127.0.0.1";
  return address === "::" ? "::1" : address;
}
