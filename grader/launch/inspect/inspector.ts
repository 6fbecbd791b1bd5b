import type { Got, ListeningPort } from "../../core/program-handle.ts";
import type { Traces } from "../../sandbox/lane.ts";
import type { Look } from "./look.ts";
import type { PortUse } from "./port-use.ts";

/** By what the processes of a program are known. */
export interface Belongings {
  readonly pid: number;
  /** An environment variable, as `NAME=value`, that all of them were given. */
  readonly marker: string;
  /** For those that have thrown it away; `null`: nothing more is known. */
  readonly traces: Traces | null;
}

/** What a machine tells about the processes of a program. */
export interface Inspector {
  listeningPorts(pid: number): Promise<readonly ListeningPort[]>;
  /** Gives the way to look at a program that was just started, whose descriptor 0 is still its keyboard. */
  watch(pid: number): () => Promise<Look>;
  hasPending(pid: number): Promise<boolean>;
  hasTraffic(pid: number, got: Got): Promise<boolean>;
  holdsConnection(pid: number, peerPort: number): Promise<boolean | null>;
  /** What its processes hold together, in bytes, exact only above `enough`; 0 where the machine does not tell. */
  memoryOf(pid: number, enough: number): number;
  /** Ends the program's processes; where the machine tells, those too that left its group and outlived their parents. */
  endAll(belongings: Belongings): Promise<void>;
  /** The same for a grader that is about to end itself and cannot wait. */
  endAllNow(belongings: Belongings): void;
  /** Who has a port of our own network. */
  portUse(port: number): Promise<PortUse>;
}
