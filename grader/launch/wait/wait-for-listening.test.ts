import { createServer } from "node:net";
import { beforeEach, describe, expect, it } from "vitest";
import type { BlockedIn } from "../../core/program-handle.ts";
import {
  ample,
  needsLinux,
  printedPort,
  startProgram,
  startSource,
  untilPrinted,
} from "../programs/start-python.suite.ts";
import { waitForListening } from "./wait-for-listening.ts";

describe("waitForListening", () => {
  beforeEach(needsLinux);

  it.each(["127.0.0.1", "0.0.0.0"])(
    "sees a server that listens on %s, and where",
    async (address) => {
      const program = await startProgram("listens.py", address);

      const listening = await waitForListening(program, ample);

      const port = await printedPort(program);
      const ports = [{ port, address }];
      expect(listening).toEqual({ kind: "listening", ports });
    },
  );

  describe("on IPv6", () => {
    beforeEach(async ({ skip }) => {
      const isThere = await hasIpv6();
      skip(!isThere, "this machine has no IPv6");
    });

    it.each(["::1", "::"])(
      "sees a server that listens on %s, and where",
      async (address) => {
        const program = await startProgram("listens.py", address);

        const listening = await waitForListening(program, ample);

        const port = await printedPort(program);
        const ports = [{ port, address }];
        expect(listening).toEqual({ kind: "listening", ports });
      },
    );
  });

  it("never connects to find out", async () => {
    const program = await startProgram("listens.py", "127.0.0.1");

    await waitForListening(program, ample);
    await program.listeningPorts();

    program.feed("\n");
    await untilPrinted(program, /called/);
    expect(program.stdout.text).toContain("nobody called");
  });

  it("sees every port of a server that listens on two", async () => {
    const program = await startSource(
      "import socket",
      "listeners = [socket.create_server(('127.0.0.1', 0)) for _ in range(2)]",
      "print(*[listener.getsockname()[1] for listener in listeners])",
      "input()",
    );
    await untilPrinted(program, /\n/);

    const listening = await waitForListening(program, ample);

    const ports = program.stdout.text.split(/\s/).slice(0, 2).map(Number);
    const seen = listening.kind === "listening" ? listening.ports : [];
    const order = (one: number, other: number): number => one - other;
    expect(seen.map(({ port }) => port).sort(order)).toEqual(ports.sort(order));
  });

  it("sees a listening socket that a child process made", async () => {
    const program = await startProgram("listens-by-child.py");

    const listening = await waitForListening(program, ample);

    const port = await printedPort(program);
    const ports = [{ port, address: "127.0.0.1" }];
    expect(listening).toEqual({ kind: "listening", ports });
  });

  it("does not take another program's socket for the program's own", async () => {
    const server = await startProgram("listens.py", "127.0.0.1");
    await waitForListening(server, ample);
    const other = await startSource("input()");

    const listening = await waitForListening(other, ample);

    const stall = { kind: "blocked", in: "keyboard" };
    expect(listening).toEqual({ kind: "stalled", stall });
  });

  it("does not take a connection for a listening socket", async () => {
    const server = await startProgram("listens.py", "127.0.0.1");
    const port = await printedPort(server);
    const client = await startSource(
      "import socket",
      `socket.create_connection(("127.0.0.1", ${port})).recv(1)`,
    );

    const listening = await waitForListening(client, ample);

    const stall = { kind: "blocked", in: "receive" };
    expect(listening).toEqual({ kind: "stalled", stall });
  });

  // How long is a matter of the patience, which the table of `Budget` holds; a proof by hand starts it with "20".
  it("waits for a program that sleeps before it listens", async () => {
    const program = await startProgram("sleeps-before-listening.py", "1");

    const listening = await waitForListening(program);

    expect(listening.kind).toBe("listening");
  });

  it.each<[string, BlockedIn, readonly string[]]>([
    ["asks for a line first", "keyboard", ["input('Porta? ')"]],
    ["waits for a lock that it has itself", "other", ["lock.acquire()"]],
    ["waits for a thread that waits for it", "other", ["thread.join()"]],
  ])("does not wait for a program that %s", async (_title, place, lines) => {
    const program = await startSource(
      "import socket, threading",
      "lock = threading.Lock()",
      "lock.acquire()",
      "thread = threading.Thread(target=lock.acquire, daemon=True)",
      "thread.start()",
      ...lines,
      "socket.create_server(('127.0.0.1', 0)).accept()",
    );
    const patience = { processorLimitMs: 20_000, sleepLimitMs: Infinity };

    const listening = await waitForListening(program, patience);

    const stall = { kind: "blocked", in: place };
    expect(listening).toEqual({ kind: "stalled", stall });
  });

  it("tells how a program ended that never listened", async () => {
    const program = await startSource("raise SystemExit(3)");

    const listening = await waitForListening(program, ample);

    const end = { code: 3, signal: null, byUs: false };
    expect(listening).toEqual({ kind: "ended", end });
  });

  it("gives up on a program that uses the processor instead", async () => {
    const program = await startSource("while True: pass");
    const patience = { ...ample, processorLimitMs: 150 };

    const listening = await waitForListening(program, patience);

    const stall = { kind: "processor-time", limitMs: 150 };
    expect(listening).toEqual({ kind: "stalled", stall });
  });

  it("gives up on a program that sleeps instead", async () => {
    const program = await startSource("import time", "time.sleep(600)");
    const patience = { ...ample, sleepLimitMs: 50 };

    const listening = await waitForListening(program, patience);

    const stall = { kind: "sleep", limitMs: 50 };
    expect(listening).toEqual({ kind: "stalled", stall });
  });
});

function hasIpv6(): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => {
      resolve(false);
    });
    server.listen({ host: "::1", port: 0 }, () => {
      server.close(() => {
        resolve(true);
      });
    });
  });
}
