import type { Holder, PortUse } from "../port-use.ts";
import { listProc, readProc, socketInodes } from "./processes.ts";
import { socketTable, tcpState } from "./socket-table.ts";

/** Who has a port, by the kernel's table of our network. */
export function portUse(port: number): PortUse {
  const rows = socketTable("self").filter((row) => row.localPort === port);
  const listener = rows.find((row) => row.state === tcpState.listen);
  if (listener !== undefined)
    return { kind: "held", holder: holderOf(listener.inode) };
  return { kind: rows.length > 0 ? "lingering" : "free" };
}

function holderOf(inode: string): Holder | null {
  const pid = listProc("")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .find((candidate) => socketInodes(candidate).includes(inode));
  if (pid === undefined) return null;
  return { pid, name: (readProc(`${pid}/comm`) ?? "").trim() };
}
