import type { Address } from "../../core/network.ts";
import type { Profile } from "../../core/profile.ts";
import type { Stage } from "../stage.ts";

/** From here on a system gives ports to those who name none (Linux' `ip_local_port_range`; RFC 6335 from 49152 on). */
const firstChosenPort = 32_768;

/**
 * Where to dial a server: one that lets the system choose its port listens on another one after each start. Any other
 * is looked for where its clients know it, even if it came to listen elsewhere because its own port was taken.
 */
export function serverAddress(
  { recorder }: Stage,
  { address: host, port }: Profile,
): Address {
  const latest = recorder.transcript.findLast(
    ({ kind }) => kind === "listening",
  );
  const hasMoved = port >= firstChosenPort && latest?.kind === "listening";
  return { host, port: hasMoved ? latest.port : port };
}
