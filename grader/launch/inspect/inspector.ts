import type { ListeningPort, Sample } from "../../core/program-handle.ts";
import type { PortUse } from "./port-use.ts";

/** What a machine tells about the processes of a program. */
export interface Inspector {
  listeningPorts(pid: number): Promise<readonly ListeningPort[]>;
  sample(pid: number): Promise<Sample>;
  hasPending(pid: number): Promise<boolean>;
  holdsConnection(pid: number, peerPort: number): Promise<boolean | null>;
  /** Ends the program's processes; where the machine tells, those too that left its group and outlived their parents. */
  endAll(marker: string, pid: number): Promise<void>;
  /** Who has a port of our own network. */
  portUse(port: number): Promise<PortUse>;
}
