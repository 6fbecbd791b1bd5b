import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { ListeningPort } from "../../../core/program-handle.ts";
import type { Inspector } from "../inspector.ts";
import type { Look } from "../look.ts";
import { portUseByTrying } from "../port-use.ts";
import { endAllByList, endAllByListNow } from "./ending/end-all.ts";
import { endTree, endTreeNow } from "./ending/end-tree.ts";
import { parseLsof } from "./lsof.ts";
import { parseNetstat } from "./netstat.ts";

const run = promisify(execFile);
const isWindows = process.platform === "win32";

/** Nothing is known about the threads: a wait then goes by quiet time alone. */
const blind: Look = {
  activity: { kind: "unknown" },
  wantsKeyboard: false,
  processorMs: 0,
  runDelayMs: 0,
  mark: "",
  limitedWaits: [],
  running: [],
  otherwise: { activity: { kind: "unknown" }, mark: "" },
};

/** macOS and Windows: the listening ports by the system's own tools. */
export const toolInspector: Inspector = {
  listeningPorts: isWindows ? portsByNetstat : portsByLsof,
  watch: () => () => Promise.resolve(blind),
  hasPending: () => Promise.resolve(false),
  hasTraffic: () => Promise.resolve(false),
  holdsConnection: () => Promise.resolve(null),
  memoryOf: () => 0,
  endAll: isWindows ? endTree : endAllByList,
  endAllNow: isWindows ? endTreeNow : endAllByListNow,
  portUse: portUseByTrying,
};

async function portsByLsof(pid: number): Promise<readonly ListeningPort[]> {
  const text = await output("lsof", [
    "-nP",
    "-a",
    "-iTCP",
    "-sTCP:LISTEN",
    `-g${pid}`,
    "-Fn",
  ]);
  return parseLsof(text);
}

async function portsByNetstat(pid: number): Promise<readonly ListeningPort[]> {
  return parseNetstat(await output("netstat", ["-ano"]), pid);
}

/** `lsof` exits with 1 when it found nothing. */
async function output(
  command: string,
  words: readonly string[],
): Promise<string> {
  try {
    const { stdout } = await run(command, [...words]);
    return stdout;
  } catch {
    return "";
  }
}
