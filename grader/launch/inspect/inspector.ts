import type { ListeningPort, Sample } from "../../core/program-handle.ts";
import type { PortUse } from "./port-use.ts";

/** What a machine tells about the processes of a program. */
export interface Inspector {
  listeningPorts(pid: number): Promise<readonly ListeningPort[]>;
  sample(pid: number): Promise<Sample>;
  holdsConnection(pid: number, peerPort: number): Promise<boolean | null>;
  /** Ends processes that left the program's group and outlived their parents. */
  endStrays(marker: string, pid: number): Promise<void>;
  /** Who has a port of our own network. */
  portUse(port: number): Promise<PortUse>;
}
