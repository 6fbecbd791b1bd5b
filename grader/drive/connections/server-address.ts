import type { Address } from "../../core/network.ts";
import type { Profile } from "../../core/profile.ts";
import type { Stage } from "../stage.ts";

/**
 * Where to dial a server: it may have been started again since its profile was made, and one that lets the system choose
 * its port listens on another one after each start.
 */
export function serverAddress(
  { recorder }: Stage,
  { address: host, port }: Profile,
): Address {
  const latest = recorder.transcript.findLast(
    ({ kind }) => kind === "listening",
  );
  return {
    host,
    port: latest?.kind === "listening" ? latest.port : port,
  };
}
