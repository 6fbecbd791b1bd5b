import type { Network } from "../../core/network.ts";
import type { LaneKind } from "../lane-kind.ts";

const sharedWithOthers: Network = {
  reach: "loopback",
  redirectTo: () => Promise.resolve(null),
  namesAsked: () => [],
};

/**
 * What the peer can be in the network of a lane: in one of its own every address and every name is ours, and nobody else
 * is disturbed.
 */
export async function networkOf({ network }: LaneKind): Promise<Network> {
  if (network !== "namespace") return sharedWithOthers;
  const { serveNames } = await import("./name-server.ts");
  const namesAsked = await serveNames();
  const { redirectTo } = await import("./redirect.ts");
  return { reach: "everywhere", redirectTo, namesAsked };
}
