import type { Inspector } from "../inspector.ts";
import { endAll, endAllNow } from "./ending/end-all.ts";
import { memoryOf } from "./memory.ts";
import { portUse } from "./port-use.ts";
import { sampleProgram } from "./sample.ts";
import {
  connectionIsHeld,
  hasPending,
  hasTraffic,
  listeningPortsOf,
} from "./sockets.ts";
import { Descriptors } from "./thread/descriptors.ts";
import { Times } from "./times.ts";

/** Looks below `/proc`; each look takes a fraction of a millisecond, so nothing is gained by waiting for it. */
export const linuxInspector: Inspector = {
  listeningPorts: (pid) => Promise.resolve(listeningPortsOf(pid)),
  watch: (pid) => {
    const known = { descriptors: new Descriptors(pid), times: new Times() };
    return () => Promise.resolve(sampleProgram(pid, known));
  },
  hasPending: (pid) => Promise.resolve(hasPending(pid)),
  hasTraffic: (pid, got) => Promise.resolve(hasTraffic(pid, got)),
  holdsConnection: (pid, peerPort) =>
    Promise.resolve(connectionIsHeld(pid, peerPort)),
  memoryOf,
  endAll,
  endAllNow,
  portUse: (port) => Promise.resolve(portUse(port)),
};
