import { type ClientToFind, findClient } from "./find-client.ts";
import { type HeardClient, hearClient } from "./hear-client.ts";

/** Ports to wait for a client on, the likeliest first. */
interface LikelyPorts {
  /** That its source or the user names. */
  readonly named: readonly number[];
  /** Of the exercise. */
  readonly customary: readonly number[];
}

/** Hears a client on the ports that it names; where it does not come there, wherever it goes; else where most go. */
export async function seekClient(
  client: ClientToFind,
  { named, customary }: LikelyPorts,
): Promise<HeardClient> {
  const ports = named.length > 0 ? named : customary;
  const first = await hearClient({ ...client, ports });
  if (first.kind !== "never-connected") return first;
  const found = await findClient(client);
  if (found !== null || named.length === 0) return found ?? first;
  const all = [...new Set([...named, ...customary])];
  return hearClient({ ...client, ports: all });
}
