import type { Got, ListeningPort } from "../../../core/program-handle.ts";
import { processTree, socketInodes } from "./processes.ts";
import { type SocketRow, socketTable, tcpState } from "./socket-table.ts";

/** Listening sockets of the program's own processes, from the kernel's table of its network. */
export function listeningPortsOf(root: number): readonly ListeningPort[] {
  const own = ownInodes(root);
  if (own.size === 0) return [];
  return socketTable(root)
    .filter((row) => row.state === tcpState.listen && own.has(row.inode))
    .map((row) => ({ port: row.localPort, address: row.localAddress }));
}

/**
 * Whether somebody still has the program's end of the connection to our `peerPort`. By whom it is held is not asked: a
 * process that has just accepted it shows it among its descriptors only a moment later, and one that was detached shows
 * it where nobody looks. The kernel's table alone tells, at one moment, who has let go: the inode is gone, and the state
 * says that the end was closed from there.
 */
export function connectionIsHeld(root: number, peerPort: number): boolean {
  return socketTable(root).some(
    (row) =>
      (row.remotePort === peerPort && isKept(row)) ||
      (row.localPort === peerPort && row.state === tcpState.synSent),
  );
}

/** Nobody holds a connection either that waits in the queue to be accepted, but it has not been closed. */
function isKept({ inode, state }: SocketRow): boolean {
  return inode !== "0" || queuedStates.has(state);
}

const queuedStates: ReadonlySet<string> = new Set([
  tcpState.synReceived,
  tcpState.established,
  tcpState.closeWait,
]);

/**
 * Whether something is on its way to the program: bytes or an end of stream that its kernel has not acknowledged, or a
 * connection that has not come through to its queue. On a busy machine that takes milliseconds, with a full queue
 * seconds; what has arrived wakes the program at once, so it need not be looked at.
 */
export function hasPending(root: number): boolean {
  return isComingTo(ownInodes(root), socketTable(root));
}

/**
 * The same in both directions. A short segment of the program is held back until the one before is acknowledged (RFC
 * 896, Nagle's algorithm), which a receiver that has nothing to say may put off for 40 ms and more (RFC 9293, 3.8.6.3,
 * delayed acknowledgements): a program that sends an answer in two parts looks blocked meanwhile. What we got may be
 * unacknowledged, too; only more than that is on its way.
 */
export function hasTraffic(root: number, got: Got): boolean {
  const own = ownInodes(root);
  const rows = socketTable(root);
  return isComingTo(own, rows) || isComingFrom(own, rows, got);
}

function isComingFrom(
  own: ReadonlySet<string>,
  rows: readonly SocketRow[],
  got: Got,
): boolean {
  return [...got].some(([port, gotInBytes]) => {
    const sentInBytes = rows
      .filter((row) => row.remotePort === port && own.has(row.inode))
      .reduce((sum, { unsentInBytes }) => sum + unsentInBytes, 0);
    return sentInBytes > gotInBytes;
  });
}

function isComingTo(
  own: ReadonlySet<string>,
  rows: readonly SocketRow[],
): boolean {
  const isOwn = ({ inode }: SocketRow): boolean => own.has(inode);
  const ports = new Set(rows.filter(isOwn).map(({ localPort }) => localPort));
  const towards = rows.filter(
    (row) => ports.has(row.remotePort) && !isOwn(row),
  );
  const peerPorts = new Set(towards.map(({ localPort }) => localPort));
  const isComing = ({ state, remotePort }: SocketRow): boolean =>
    state === tcpState.synReceived && peerPorts.has(remotePort);
  return towards.some(isUnsent) || rows.some(isComing);
}

function isUnsent({ state, unsentInBytes }: SocketRow): boolean {
  return unsentInBytes > 0 || state === tcpState.synSent;
}

function ownInodes(root: number): ReadonlySet<string> {
  return new Set(processTree(root).flatMap(({ pid }) => socketInodes(pid)));
}
