import type { ProgramHandle } from "../../core/program-handle.ts";
import type { Stage } from "../stage.ts";
import { turns } from "../turns.ts";
import type { Connection } from "./connection.ts";

/** Ends a connection as the real counterpart would, so that neither side is hurt. */
export async function part(
  stage: Stage,
  connection: Connection,
): Promise<void> {
  if (await mayReset(stage, connection)) connection.reset();
  else connection.end();
}

/**
 * Ends every connection, and lets go of the program. Our end has left us then: a server that were stopped before it would
 * end first, and keep its port.
 */
export async function partFromAll(stage: Stage): Promise<void> {
  for (const connection of stage.connections) await part(stage, connection);
  await turns(2);
  stage.leave();
}

/**
 * Ends a peer that played a server, once its client is gone, and waits until the port is free. A peer that ended first
 * would keep the port in TIME_WAIT.
 */
export async function closeAfter(
  stage: Stage,
  program: ProgramHandle | null,
): Promise<void> {
  try {
    await program?.stop();
  } finally {
    stage.leave();
    for (const connection of stage.connections) connection.end();
    await stage.listener?.close();
    await Promise.all(stage.connections.map((connection) => connection.gone()));
  }
}

/** Nothing more will come from us: neither on a connection nor on the keyboard. */
export function hangUp(stage: Stage): void {
  for (const connection of stage.connections) connection.end();
  stage.endInput();
}

/**
 * A server that closed first would leave its port in TIME_WAIT for a minute if we ended normally. A reset prevents
 * that, but would hurt a program that only ended its sending side and still reads. The kernel's table tells them apart,
 * and knows of a close before our event loop does.
 */
async function mayReset(
  stage: Stage,
  connection: Connection,
): Promise<boolean> {
  const { listener, program } = stage;
  if (listener !== null) return false;
  if (program?.end !== null) return true;
  if (await hasLetGo(program, connection)) return true;
  if (connection.closedByProgram === null) return false;
  // The end of a stream can be seen a moment before the kernel has let go of its socket.
  await stage.settle();
  return hasLetGo(program, connection);
}

async function hasLetGo(
  program: ProgramHandle,
  { ownPort, closedByProgram }: Connection,
): Promise<boolean> {
  const isHeld = await program.holdsConnection(ownPort);
  return isHeld === null ? closedByProgram !== null : !isHeld;
}
