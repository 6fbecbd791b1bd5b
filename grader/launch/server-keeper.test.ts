import { createConnection } from "node:net";
import getPort from "get-port";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { GraderFault } from "../core/errors.ts";
import { needsLinux, startProgram } from "./programs/start-python.suite.ts";
import { ServerKeeper, type ServerStart } from "./server-keeper.ts";

interface Kept {
  readonly keeper: ServerKeeper;
  readonly port: number;
}

/** Keeps a program that is told the port as its first word. */
async function keep(file: string, ...words: readonly string[]): Promise<Kept> {
  const port = await getPort({ host: "127.0.0.1" });
  const start = () => startProgram(file, `${port}`, ...words);
  const keeper = new ServerKeeper({ start, likelyPorts: [port] });
  onTestFinished(() => keeper.stop());
  return { keeper, port };
}

/** Sends a word and answers the server's end with a reset, so that its port is free again at once. */
function ask(port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const options = { host: "127.0.0.1", port, allowHalfOpen: true };
    const socket = createConnection(options, () => socket.write("word"));
    socket.setEncoding("utf8");
    socket.on("data", (text: string) => (answer += text));
    socket.on("end", () => socket.resetAndDestroy());
    socket.on("error", reject);
    socket.on("close", () => {
      resolve(answer);
    });
  });
}

function pidOf(start: ServerStart): number {
  return start.program.pid;
}

describe("ServerKeeper", () => {
  beforeEach(needsLinux);

  it("starts a server and says where it listens", async () => {
    const { keeper, port } = await keep("closes-first.py", "1");

    const start = await keeper.fit();

    const at = { port, address: "127.0.0.1" };
    expect(start).toMatchObject({ kind: "listening", at });
  });

  it("uses a server again that waits for its next client", async () => {
    const { keeper, port } = await keep("closes-first.py", "9");

    const first = await keeper.fit();
    const answer = await ask(port);
    const second = await keeper.fit();

    expect(answer).toBe("WORD");
    expect(pidOf(second)).toBe(pidOf(first));
    expect(keeper.starts).toBe(1);
  });

  it("starts a server anew that ends after one client", async () => {
    const { keeper, port } = await keep("closes-first.py", "1");

    const first = await keeper.fit();
    await ask(port);
    const second = await keeper.fit();

    expect(second.kind).toBe("listening");
    expect(pidOf(second)).not.toBe(pidOf(first));
    expect(keeper.starts).toBe(2);
  });

  it("starts a server anew that hangs, though it still listens", async () => {
    const { keeper, port } = await keep("loops-after-first-client.py");

    const first = await keeper.fit();
    await ask(port);
    const second = await keeper.fit();

    expect(second.kind).toBe("listening");
    expect(pidOf(second)).not.toBe(pidOf(first));
  });

  it("starts a server that closes first ten times without a clash", async () => {
    const { keeper, port } = await keep("closes-first.py", "9");
    const answers: string[] = [];

    for (let round = 0; round < 10; round += 1) {
      const start = await keeper.fresh();
      expect(start.kind).toBe("listening");
      answers.push(await ask(port));
    }

    expect(answers).toEqual(Array(10).fill("WORD"));
    expect(keeper.starts).toBe(10);
  });

  it("names the process that holds the server's port", async () => {
    const { keeper, port } = await keep("closes-first.py", "1");
    const holder = await startProgram("closes-first.py", `${port}`, "1");
    await new ServerKeeper({
      start: () => Promise.resolve(holder),
      likelyPorts: [],
    }).fit();

    const start = keeper.fit();

    const name: unknown = expect.stringMatching(/^python/);
    const fault = {
      kind: "port-held",
      port,
      holder: { pid: holder.pid, name },
    };
    await expect(start).rejects.toThrow(GraderFault);
    await expect(start).rejects.toMatchObject({ fault });
  });

  it("tells how a server failed that never listened", async () => {
    const { keeper } = await keep("no-such-program.py");

    const start = await keeper.fit();

    const end = { code: 2, signal: null, byUs: false };
    expect(start).toMatchObject({
      kind: "failed",
      end: { kind: "ended", end },
    });
    expect(keeper.starts).toBe(1);
  });

  it("leaves nothing behind when it is stopped", async () => {
    const { keeper } = await keep("closes-first.py", "9");
    const start = await keeper.fit();

    await keeper.stop();
    await keeper.stop();

    expect(start.program.end?.byUs).toBe(true);
  });
});
