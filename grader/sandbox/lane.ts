import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where programs of one submission run, and what they are given. */
export interface Lane {
  readonly network: "namespace" | "host";
  readonly walls: string;
  /** The whole environment of a student's program; nothing of ours reaches it. */
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** Opens a lane on the machine's own network, without walls. */
export async function openLane(): Promise<Lane> {
  const home = await mkdtemp(join(tmpdir(), "grade-lane-"));
  return {
    network: "host",
    walls: "none",
    environment: environmentOf(home),
    close: () => rm(home, { recursive: true, force: true }),
  };
}

/** Variables without which interpreters do not start on some platform. */
const kept = ["PATH", "SystemRoot", "ComSpec", "PATHEXT"];

function environmentOf(home: string): Record<string, string> {
  const inherited = kept.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...Object.fromEntries(inherited),
    HOME: home,
    TMPDIR: home,
    TEMP: home,
    LANG: "C.UTF-8",
    PYTHONUTF8: "1",
    // Output reaches us when it is printed, not when a buffer is full: a prompt is seen before its answer.
    PYTHONUNBUFFERED: "1",
    PYTHONDONTWRITEBYTECODE: "1",
  };
}
