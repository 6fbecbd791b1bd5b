import { connect } from "node:net";
import type { Address } from "../../core/network.ts";
import type { WaitEnd } from "../../core/program-handle.ts";
import type { Stage } from "../stage.ts";
import { Dialling } from "./dialling.ts";

/**
 * Connects to a server. One that stands still with a full queue leaves the connection pending, as it would any
 * client's; one that is not there refuses it.
 */
export async function dial(
  stage: Stage,
  name: string,
  to: Address,
): Promise<WaitEnd> {
  const socket = connect({ ...to, allowHalfOpen: true });
  const dialling = new Dialling(socket, () => stage.program?.wake());
  const end = await stage.wait(() => dialling.isDecided);
  const { port } = to;
  const reason = end.kind === "ended" ? "ECONNREFUSED" : dialling.refusal;
  if (reason === null) {
    stage.recorder.record({ kind: "connected", on: name, port });
    stage.join(name, socket);
    return { kind: "met" };
  }
  socket.destroy();
  stage.recorder.record({ kind: "refused", on: name, port, reason });
  return end.kind === "met" ? endOf(stage) : end;
}

/** A server that refuses may just be ending. */
async function endOf(stage: Stage): Promise<WaitEnd> {
  const next = await stage.lookAround();
  return next.kind === "ended" ? next : { kind: "met" };
}

/** Takes the next connection that a client made, waiting for it if there is none yet. */
export async function accept(stage: Stage, name: string): Promise<WaitEnd> {
  const { listener } = stage;
  const end = await stage.wait(() => listener?.hasArrival === true);
  const arrival = listener?.take() ?? null;
  if (arrival === null) return end;
  const { socket, port } = arrival;
  stage.recorder.record({ kind: "accepted", on: name, port });
  stage.join(name, socket);
  return { kind: "met" };
}
