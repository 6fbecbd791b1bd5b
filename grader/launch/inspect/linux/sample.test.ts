import { beforeEach, describe, expect, it } from "vitest";
import type { BlockedIn, Sample } from "../../../core/program-handle.ts";
import {
  ample,
  needsLinux,
  startSource,
  untilPrinted,
} from "../../programs/start-python.suite.ts";
import { machine } from "../machine.ts";

const twoEnds = [
  "import os, select, signal, socket, subprocess, sys, threading, time",
  "listener = socket.create_server(('127.0.0.1', 0))",
  "near = socket.create_connection(listener.getsockname())",
  "far, _ = listener.accept()",
];

/** Until the connection takes no more. */
const full = [
  "near.setblocking(False)",
  "try:",
  "    while True: near.send(bytes(1 << 20))",
  "except BlockingIOError: pass",
];

const whileNothingMoves = { isMet: () => false, patience: ample };

describe("a sample of a program", () => {
  beforeEach(needsLinux);

  it.each<[string, BlockedIn, readonly string[]]>([
    ["asks for a line", "keyboard", ["input()"]],
    ["reads all from the keyboard", "keyboard", ["sys.stdin.read()"]],
    ["waits for a client", "accept", ["listener.accept()"]],
    ["receives", "receive", ["near.recv(1024)"]],
    ["reads a line of a connection", "receive", ["near.makefile().readline()"]],
    ["reads a connection as a file", "receive", ["os.read(near.fileno(), 1)"]],
    [
      "connects to a server whose queue is full",
      "connect",
      [
        "full = socket.create_server(('127.0.0.1', 0), backlog=0)",
        "queue = []",
        "while True:",
        "    queue.append(socket.socket())",
        "    queue[-1].connect(full.getsockname())",
      ],
    ],
    ["sends to who does not read", "send", ["near.sendall(bytes(1 << 28))"]],
    [
      "receives in a thread while the first thread waits",
      "receive",
      [
        "threading.Thread(target=near.recv, args=(1,)).start()",
        "threading.Event().wait()",
      ],
    ],
    [
      "accepts in a thread and asks for a line in another",
      "keyboard",
      ["threading.Thread(target=listener.accept).start()", "input()"],
    ],
    [
      "waits for a child process that receives",
      "receive",
      ["os.fork() or near.recv(1)", "os.wait()"],
    ],
    [
      "selects among clients and connections",
      "receive",
      ["select.select([listener, near], [], [])"],
    ],
    [
      "selects among connections and the keyboard",
      "keyboard",
      ["select.select([near, sys.stdin], [], [])"],
    ],
    [
      "selects until it can send",
      "send",
      [...full, "select.select([], [near], [])"],
    ],
    [
      "polls for clients",
      "accept",
      ["poll = select.poll()", "poll.register(listener, 1)", "poll.poll()"],
    ],
    [
      "waits for clients in an event loop",
      "accept",
      [
        "import asyncio",
        "async def main():",
        "    server = await asyncio.start_server(print, sock=listener)",
        "    await server.serve_forever()",
        "asyncio.run(main())",
      ],
    ],
    [
      "receives with a limit beyond all our patience",
      "receive",
      ["near.settimeout(600)", "near.recv(1)"],
    ],
    ["polls nothing without a limit", "other", ["select.poll().poll()"]],
    [
      "waits for a pipe of its own",
      "other",
      ["os.dup2(os.pipe()[0], 0)", "os.read(0, 1)"],
    ],
    [
      "waits for a child process that has another standard input",
      "other",
      ["subprocess.run([sys.executable, '-c', 'input()'], stdin=os.pipe()[0])"],
    ],
    ["pauses", "other", ["signal.pause()"]],
    ["stops itself", "other", ["os.kill(os.getpid(), signal.SIGSTOP)"]],
  ])("shows that it %s: blocked in %s", async (_title, place, lines) => {
    const program = await startSource(...twoEnds, ...lines);

    const end = await program.waitUntil(whileNothingMoves);

    expect(program.stderr.text).toBe("");
    const stall = { kind: "blocked", in: place };
    expect(end).toEqual({ kind: "stalled", stall });
  });

  it.each<[string, readonly string[]]>([
    ["sleeps", ["time.sleep(600)"]],
    ["selects with a limit", ["select.select([near], [], [], 5)"]],
    ["selects nothing with a limit", ["select.select([], [], [], 600)"]],
    ["receives with a limit", ["near.settimeout(5)", "near.recv(1)"]],
    ["accepts with a limit", ["listener.settimeout(5)", "listener.accept()"]],
    [
      "sleeps in an event loop",
      ["import asyncio", "asyncio.run(asyncio.sleep(600))"],
    ],
    ["waits for a thread with a limit", ["threading.Event().wait(600)"]],
    [
      "waits for a thread with a limit while another one waits for clients",
      [
        "threading.Thread(target=listener.accept).start()",
        "threading.Event().wait(5)",
      ],
    ],
    [
      "is woken by a timer while the first thread waits for clients",
      ["threading.Timer(5, near.close).start()", "listener.accept()"],
    ],
    [
      "receives, but a child process sleeps",
      ["os.fork() or time.sleep(600)", "near.recv(1)"],
    ],
  ])("does not take a program for blocked that %s", async (_title, lines) => {
    const program = await startSource(...twoEnds, ...lines);
    const patience = { ...ample, sleepLimitMs: 50 };

    const end = await program.waitUntil({ isMet: () => false, patience });

    expect(program.stderr.text).toBe("");
    const stall = { kind: "sleep", limitMs: 50 };
    expect(end).toEqual({ kind: "stalled", stall });
  });

  it("counts the processor time of children too, and marks each step", async () => {
    const program = await startSource(
      "import os",
      "if os.fork() == 0:",
      "    while True: pass",
      "os.wait()",
    );
    const samples: Sample[] = [];

    const end = await program.waitUntil({
      isMet: () => false,
      patience: { ...ample, processorLimitMs: 150 },
      whileWaiting: (sample) => {
        samples.push(sample);
        return false;
      },
    });

    const stall = { kind: "processor-time", limitMs: 150 };
    expect(end).toEqual({ kind: "stalled", stall });
    expect(samples.at(-1)?.activity).toEqual({ kind: "running" });
    expect(samples.at(-1)?.mark).not.toBe(samples[0]?.mark);
  });

  it("shows the end of a program that is gone", async () => {
    const program = await startSource("");

    await program.ended;

    const sample = await program.sample();
    expect(sample.activity).toEqual({ kind: "ended" });
    await expect(program.listeningPorts()).resolves.toEqual([]);
  });
});

describe("portUse", () => {
  beforeEach(needsLinux);

  it("tells who listens on a port, and that it is free afterwards", async () => {
    const program = await startSource(
      "import socket",
      "listener = socket.create_server(('127.0.0.1', 0))",
      "print(listener.getsockname()[1])",
      "listener.accept()",
    );
    await untilPrinted(program, /\n/);
    const port = Number(program.stdout.text);

    const held = await machine.portUse(port);
    await program.stop();
    const free = await machine.portUse(port);

    const name: unknown = expect.stringMatching(/^python/);
    expect(held).toEqual({ kind: "held", holder: { pid: program.pid, name } });
    expect(free).toEqual({ kind: "free" });
  });

  it("tells that the kernel keeps a port whose server closed first", async () => {
    const program = await startSource(
      ...twoEnds,
      "print(listener.getsockname()[1])",
      "far.close(); near.close()",
    );

    await program.ended;

    const use = await machine.portUse(Number(program.stdout.text));
    expect(use).toEqual({ kind: "lingering" });
  });
});
