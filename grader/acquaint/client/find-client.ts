import {
  type ClientToHear,
  type HeardClient,
  hearClient,
} from "./hear-client.ts";

/** A port that no student's program can have, for it belongs to the root of the network. */
const catchAllPort = 1;

/**
 * Hears a client that nobody knows where to wait for: whatever host and port it dials, it finds us. `null` where the
 * machine cannot do that. It lasts only as long as the client runs, for it would catch our own dialling, too.
 */
export async function findClient(
  client: ClientToHear,
): Promise<HeardClient | null> {
  const redirection = await client.network.redirectTo(catchAllPort);
  if (redirection === null) return null;
  const [toldPort = catchAllPort] = client.ports;
  try {
    const ports = [catchAllPort];
    const heard = await hearClient({ ...client, ports, toldPort, redirection });
    // We waited everywhere: no port is worth naming.
    return heard.kind === "heard" ? heard : { ...heard, ports: [] };
  } finally {
    await redirection.end();
  }
}
