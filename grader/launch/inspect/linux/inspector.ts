import type { Inspector } from "../inspector.ts";
import { endAll } from "./end-all.ts";
import { portUse } from "./port-use.ts";
import {
  connectionIsHeld,
  hasPending,
  listeningPortsOf,
  sampleProgram,
} from "./sample.ts";

/** Looks below `/proc`; each look takes a fraction of a millisecond, so nothing is gained by waiting for it. */
export const linuxInspector: Inspector = {
  listeningPorts: (pid) => Promise.resolve(listeningPortsOf(pid)),
  sample: (pid) => Promise.resolve(sampleProgram(pid)),
  hasPending: (pid) => Promise.resolve(hasPending(pid)),
  holdsConnection: (pid, peerPort) =>
    Promise.resolve(connectionIsHeld(pid, peerPort)),
  endAll,
  portUse: (port) => Promise.resolve(portUse(port)),
};
