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
      readonly requestEnds: Ending["requestEnds"];
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
  return askOn(stage, connection, request);
}

/** Sends a request on a connection that is open already. */
export async function askOn(
  stage: Stage,
  connection: Connection,
  request: Uint8Array,
): Promise<Answer> {
  await connection.send(request);
  const first = await hear(stage, connection);
  if (first.bytes.length > 0) return answered(first, connection, "by-itself");
  if (connection.isFinished || !isWaiting(first.end))
    return { kind: "silent", silence: silenceOf(first, connection) };
  connection.halfClose();
  const second = await hear(stage, connection);
  if (second.bytes.length > 0)
    return answered(second, connection, "end-of-connection");
  return { kind: "silent", silence: silenceOf(first, connection) };
}

/** One that still computes does not wait for the end of our stream. */
function isWaiting(end: WaitEnd): boolean {
  return end.kind === "stalled" && end.stall.kind !== "processor-time";
}

function answered(
  { bytes }: Heard,
  connection: Connection,
  requestEnds: Ending["requestEnds"],
): Answer {
  return { kind: "answered", bytes, connection, requestEnds };
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
