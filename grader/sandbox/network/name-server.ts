import { type RemoteInfo, type Socket, createSocket } from "node:dgram";
import { readFileSync } from "node:fs";
import { answerTo } from "./answer-to.ts";

/** Where every machine's resolver asks (RFC 1035, 4.2.1). */
const namePort = 53;

/**
 * Knows every name, and says that it is the lane's own: in a network where every address is ours, whoever a resolver
 * asks is we. Gives the names that were asked for, which is nothing where the port cannot be had.
 */
export async function serveNames(): Promise<() => readonly string[]> {
  const names = new Set<string>();
  const isBound = await listen((socket, message, from) => {
    const reply = answerTo(message);
    if (reply === null) return;
    if (reply.name !== null) names.add(withoutSearch(reply.name));
    socket.send(reply.bytes, from.port, from.address);
  });
  return () => (isBound ? [...names] : []);
}

type OnMessage = (socket: Socket, message: Buffer, from: RemoteInfo) => void;

async function listen(onMessage: OnMessage): Promise<boolean> {
  for (const type of ["udp6", "udp4"] as const)
    if (await bind(type, onMessage)) return true;
  return false;
}

/** A socket of IPv6 hears both families. */
function bind(type: "udp4" | "udp6", onMessage: OnMessage): Promise<boolean> {
  const socket = createSocket(type);
  socket.unref();
  return new Promise((resolve) => {
    // What cannot be answered is asked again, or answered by nobody.
    socket.on("error", () => {
      resolve(false);
    });
    socket.on("message", (message, from) => {
      onMessage(socket, message, from);
    });
    socket.bind(namePort, () => {
      resolve(true);
    });
  });
}

/** As the program wrote it: resolvers put the machine's own domain behind a name without dots (resolv.conf(5)). */
function withoutSearch(name: string): string {
  const domain = searchDomains().find((search) => name.endsWith(`.${search}`));
  return domain === undefined ? name : name.slice(0, -domain.length - 1);
}

function searchDomains(): readonly string[] {
  try {
    return readFileSync("/etc/resolv.conf", "utf8")
      .split("\n")
      .filter((line) => /^(?:search|domain)\s/.test(line))
      .flatMap((line) => line.trim().split(/\s+/).slice(1));
  } catch {
    return [];
  }
}
