import { fileURLToPath } from "node:url";

/** The script of a lane's worker: beside the command, where the bundle puts it. */
export const laneScript = fileURLToPath(
  new URL("./lane-worker.cjs", import.meta.url),
);
