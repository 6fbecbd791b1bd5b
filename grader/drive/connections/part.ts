import type { Stage } from "../stage.ts";
import type { Connection } from "./connection.ts";

/** Ends a connection as the real counterpart would, so that neither side is hurt. */
export async function part(
  stage: Stage,
  connection: Connection,
): Promise<void> {
  if (await mayReset(stage, connection)) connection.reset();
  else connection.end();
}

/** Ends every connection, and lets go of the program. */
export async function partFromAll(stage: Stage): Promise<void> {
  for (const connection of stage.connections) await part(stage, connection);
  stage.leave();
}

/** Nothing more will come from us: neither on a connection nor on the keyboard. */
export function hangUp(stage: Stage): void {
  for (const connection of stage.connections) connection.end();
  stage.endInput();
}

/**
 * A server that closed first would leave its port in TIME_WAIT for a minute if we ended normally. A reset prevents
 * that, but would hurt a program that only ended its sending side and still reads.
 */
async function mayReset(
  { listener, program }: Stage,
  connection: Connection,
): Promise<boolean> {
  if (listener !== null || connection.closedByProgram === null) return false;
  if (program?.end !== null) return true;
  const isHeld = await program.holdsConnection(connection.ownPort);
  return isHeld !== true;
}
