import { spawnSync } from "node:child_process";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import type { ProgramHandle } from "../../core/program-handle.ts";
import { launch } from "../../launch/launch.ts";
import type { Figure } from "../figure.ts";

const folder = fileURLToPath(
  new URL("../../launch/programs/", import.meta.url),
);

/** Nobody waits that long; a stall comes before. */
const ample = { processorLimitMs: 60_000, sleepLimitMs: 60_000 };

/** What it costs to look at a program, to see that it waits for ever, and to end it. */
export async function measureWatching(
  count: number,
): Promise<readonly Figure[]> {
  const python = pathOfPython();
  return [
    await measureLooks(python, count),
    await measureDeadlocks(python, count),
    await measureEnds(python, count),
  ];
}

/** Not the shim of a version manager, which is a program of its own. */
function pathOfPython(): string {
  const words = ["-c", "import sys; print(sys.executable)"];
  const { stdout } = spawnSync("python3", words, { encoding: "utf8" });
  if (stdout === "") throw new Error("There is no python3.");
  return stdout.trim();
}

async function measureLooks(python: string, count: number): Promise<Figure> {
  const program = await start([python, "-c", "input()"]);
  await program.waitUntil({ isMet: () => false, patience: ample });
  const valuesMs: number[] = [];
  for (let look = 0; look < 10 * count; look += 1) {
    const startedAt = performance.now();
    await program.sample();
    valuesMs.push(performance.now() - startedAt);
  }
  await program.stop();
  const what = "a look at a program of one thread";
  return { what, valuesMs, promisedMs: 0.3 };
}

/** From the moment at which the server waits for what nobody will send until the wait for its answer ends. */
async function measureDeadlocks(
  python: string,
  count: number,
): Promise<Figure> {
  const valuesMs: number[] = [];
  for (let round = 0; round < count; round += 1)
    valuesMs.push(await deadlockMs(python));
  const what = "a deadlock, until it is called one";
  return { what, valuesMs, promisedMs: 300 };
}

/** `time.monotonic_ns` and `process.hrtime` read the same clock (CLOCK_MONOTONIC). */
const waitsForMore = `import socket, time
listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1])
connection, _ = listener.accept()
request = connection.recv(4)
print(time.monotonic_ns())
connection.recv(4)`;

async function deadlockMs(python: string): Promise<number> {
  const program = await start([python, "-c", waitsForMore]);
  const [port = 0] = await numbersFrom(program, 1);
  const socket = createConnection({ host: "127.0.0.1", port });
  socket.write("four");
  await numbersFrom(program, 2);
  const end = await program.waitUntil({ isMet: () => false, patience: ample });
  const endedAt = process.hrtime.bigint();
  if (end.kind !== "stalled" || end.stall.kind !== "blocked")
    throw new Error(`The deadlock was not seen: ${JSON.stringify(end)}`);
  const since = program.stdout.text.split("\n")[1] ?? "0";
  socket.destroy();
  await program.stop();
  return Number(endedAt - BigInt(since)) / 1e6;
}

/** Fifty processes in sessions of their own, whose parents are partly gone, and the port that they keep. */
async function measureEnds(python: string, count: number): Promise<Figure> {
  const valuesMs: number[] = [];
  for (let round = 0; round < count; round += 1) {
    const program = await start([python, "multiplies.py"]);
    await numbersFrom(program, 1);
    await program.waitUntil({ isMet: () => false, patience: ample });
    const startedAt = performance.now();
    await program.stop();
    valuesMs.push(performance.now() - startedAt);
  }
  return { what: "the end of fifty processes", valuesMs, promisedMs: 50 };
}

function start(command: readonly string[]): Promise<ProgramHandle> {
  const environment = { PYTHONUNBUFFERED: "1", TMPDIR: tmpdir() };
  return launch({ command, folder, environment });
}

/** What the program prints first, one number in each line. */
async function numbersFrom(
  program: ProgramHandle,
  count: number,
): Promise<readonly number[]> {
  const lines = (): readonly string[] => program.stdout.text.split("\n");
  const isMet = (): boolean => lines().length > count;
  const end = await program.waitUntil({ isMet, patience: ample });
  if (end.kind !== "met") throw new Error(program.stderr.text);
  return lines().slice(0, count).map(Number);
}
