import type { ServerKeeper } from "../../launch/server-keeper.ts";

/** Whether a server that was started before listens on. */
export async function isStillThere(keeper: ServerKeeper): Promise<boolean> {
  const startsBefore = keeper.starts;
  const server = await keeper.fit();
  return server.kind === "listening" && keeper.starts === startsBefore;
}
