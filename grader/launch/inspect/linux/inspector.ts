import type { Inspector } from "../inspector.ts";
import { killGroup } from "../../groups.ts";
import { portUse } from "./port-use.ts";
import { processesWith } from "./processes.ts";
import { connectionIsHeld, listeningPortsOf, sampleProgram } from "./sample.ts";

/** Looks below `/proc`; each look takes a fraction of a millisecond, so nothing is gained by waiting for it. */
export const linuxInspector: Inspector = {
  listeningPorts: (pid) => Promise.resolve(listeningPortsOf(pid)),
  sample: (pid) => Promise.resolve(sampleProgram(pid)),
  holdsConnection: (pid, peerPort) =>
    Promise.resolve(connectionIsHeld(pid, peerPort)),
  endStrays: (marker, pid) => {
    for (const stray of processesWith(marker, pid)) killGroup(stray);
    return Promise.resolve();
  },
  portUse: (port) => Promise.resolve(portUse(port)),
};
