import { chmod, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, expect, it, onTestFinished, vi } from "vitest";
import { GraderFault } from "../core/errors.ts";
import type { Fault } from "../core/verdict.ts";
import { namespaceKind } from "./lane-kind.ts";
import { type Worker, startWorker } from "./worker.ts";

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "worker-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts a worker whose script is this source. */
async function start(source: string): Promise<Worker> {
  const home = await temporaryFolder();
  const script = join(home, "worker.mjs");
  await writeFile(script, source);
  return startWorker({ kind: namespaceKind(), script, home });
}

type StartFault = Extract<Fault, { kind: "no-lane" | "internal" }>;

function isOfStart(fault: Fault): fault is StartFault {
  return fault.kind === "no-lane" || fault.kind === "internal";
}

/** The fault that a start ends with. */
async function faultOf(started: Promise<Worker>): Promise<StartFault> {
  try {
    const worker = await started;
    await worker.end();
  } catch (error) {
    if (error instanceof GraderFault && isOfStart(error.fault))
      return error.fault;
    throw error;
  }
  throw new Error("the worker was started");
}

/** Where this machine gives no lane, its faults in one cannot be told. */
function skipWithoutLane(fault: Fault, { skip }: TestContext): void {
  skip(fault.kind === "no-lane", "this machine gives no lanes");
}

it("blames the grader, in the worker's last words, where the worker dies of an exception", async (context) => {
  const fault = await faultOf(start('throw new Error("boom at the start");\n'));

  skipWithoutLane(fault, context);
  expect(fault.kind).toBe("internal");
  expect(fault.detail).toMatch(/\(exit code 1\).*boom at the start/s);
});

it("blames the grader where the worker goes without a word", async (context) => {
  const fault = await faultOf(start("process.exit(7);\n"));

  skipWithoutLane(fault, context);
  expect(fault.kind).toBe("internal");
  expect(fault.detail).toContain("(exit code 7)");
});

it("tells the last words of a worker that dies later", async (context) => {
  const source = `process.send({ kind: "up" });
process.on("message", () => { throw new Error("boom at work"); });
`;
  const started = start(source);
  const worker = await started.catch(() => null);
  context.skip(worker === null, "this machine gives no lanes");

  worker?.send({});

  await expect(worker?.next()).resolves.toBeNull();
  await expect(worker?.lastWords()).resolves.toContain("boom at work");
});

it.skipIf(process.platform !== "linux")(
  "blames the machine, and says what to install, where a command is missing",
  async () => {
    const folder = await temporaryFolder();
    for (const command of ["setpriv", "sh"])
      await symlink(`/usr/bin/${command}`, join(folder, command));
    const manager = join(folder, "apt-get");
    await writeFile(manager, "");
    await chmod(manager, 0o755);
    vi.stubEnv("PATH", folder);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });

    const fault = await faultOf(start("process.exit(7);\n"));

    expect(fault.kind).toBe("no-lane");
    expect("remedy" in fault ? fault.remedy : null).toMatch(
      /apt-get install -y util-linux/,
    );
  },
);
