import type { ListeningPort, WaitEnd } from "../../core/program-handle.ts";
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
      readonly requestEnds: Ending["requestEnds"];
      /** It came before anything was asked, and nothing came afterwards. */
      readonly isUnasked: boolean;
      readonly connection: Connection;
    }
  | { readonly kind: "silent"; readonly silence: Silence };

/** Sends a request on a connection of its own. A server that goes on waiting is shown the end of our stream. */
export async function askServer(
  stage: Stage,
  at: ListeningPort,
  request: Uint8Array,
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
  return { ...answered(greeting, connection, "by-itself"), isUnasked: true };
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
  request: Uint8Array,
): Promise<Answer> {
  await connection.send(request);
  const first = await hear(stage, connection);
  if (first.bytes.length > 0)
    return answered(first.bytes, connection, "by-itself");
  if (connection.isFinished || !isWaiting(first.end))
    return { kind: "silent", silence: silenceOf(first, connection) };
  connection.halfClose();
  const second = await hear(stage, connection);
  if (second.bytes.length > 0)
    return answered(second.bytes, connection, "end-of-connection");
  return { kind: "silent", silence: silenceOf(first, connection) };
}

/** One that still computes does not wait for the end of our stream. */
function isWaiting(end: WaitEnd): boolean {
  return end.kind === "stalled" && end.stall.kind !== "processor-time";
}

function answered(
  bytes: Uint8Array,
  connection: Connection,
  requestEnds: Ending["requestEnds"],
): Extract<Answer, { kind: "answered" }> {
  const greeting = new Uint8Array();
  const isUnasked = false;
  const said = { bytes, greeting, isUnasked };
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
