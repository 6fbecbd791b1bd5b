import type { Network } from "../../core/network.ts";
import type { LaneKind } from "../lane-kind.ts";
import { redirectTo } from "./redirect.ts";

/** In a network of its own every address is ours, and nobody else is disturbed. */
const own: Network = { reach: "everywhere", redirectTo };

const sharedWithOthers: Network = {
  reach: "loopback",
  redirectTo: () => Promise.resolve(null),
};

/** What the peer can be in the network of a lane. */
export function networkOf({ network }: LaneKind): Network {
  return network === "namespace" ? own : sharedWithOthers;
}
