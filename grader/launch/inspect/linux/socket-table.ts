import { readProc } from "./processes.ts";

/** TCP states as `/proc/net/tcp` prints them (Linux, `include/net/tcp_states.h`). */
export const tcpState = {
  established: "01",
  synSent: "02",
  synReceived: "03",
  closeWait: "08",
  listen: "0A",
} as const;

/** One row of `/proc/net/tcp` or `tcp6`. */
export interface SocketRow {
  readonly state: string;
  readonly localAddress: string;
  readonly localPort: number;
  readonly remotePort: number;
  /** Not yet acknowledged by the other side, the end of the stream included. */
  readonly unsentInBytes: number;
  /** `0` once no process holds the socket any more. */
  readonly inode: string;
}

/** All TCP sockets of the network that a process lives in. */
export function socketTable(pid: number | "self"): readonly SocketRow[] {
  return ["tcp", "tcp6"].flatMap((file) =>
    parseSocketTable(readProc(`${pid}/net/${file}`) ?? ""),
  );
}

/** Reads the table's text; the format is described in the kernel's `proc_net_tcp` document. */
export function parseSocketTable(text: string): readonly SocketRow[] {
  return text
    .split("\n")
    .slice(1)
    .filter((line) => line !== "")
    .map(parseRow);
}

function parseRow(line: string): SocketRow {
  const [
    ,
    local = "",
    remote = "",
    state = "",
    queues = "",
    ,
    ,
    ,
    ,
    inode = "",
  ] = line.trim().split(/\s+/);
  const [address = "", port = ""] = local.split(":");
  const [unsent = ""] = queues.split(":");
  return {
    state,
    localAddress: address.length === 8 ? ipv4(address) : ipv6(address),
    localPort: parseInt(port, 16),
    remotePort: parseInt(remote.split(":")[1] ?? "", 16),
    unsentInBytes: parseInt(unsent, 16),
    inode,
  };
}

/** The kernel prints each 32-bit word in the machine's byte order; all platforms we run on are little-endian. */
function ipv4(hex: string): string {
  return [...Buffer.from(hex, "hex").reverse()].join(".");
}

function ipv6(hex: string): string {
  const words = [0, 8, 16, 24].map((at) =>
    Buffer.from(hex.slice(at, at + 8), "hex").reverse(),
  );
  const bytes = Buffer.concat(words);
  if (bytes.every((byte) => byte === 0)) return "::";
  const groups = [0, 2, 4, 6, 8, 10, 12, 14].map((at) =>
    bytes.readUInt16BE(at).toString(16),
  );
  return groups.join(":").replace(/^(0:)+/, "::");
}
