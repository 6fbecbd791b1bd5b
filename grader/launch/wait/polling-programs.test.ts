import { createConnection } from "node:net";
import { beforeEach, describe, expect, it } from "vitest";
import type { ProgramHandle, WaitEnd } from "../../core/program-handle.ts";
import {
  type RunningTest,
  ample,
  needsLinux,
  printedPort,
  startNodeProgramFor,
  startProgramFor,
} from "../programs/start-python.suite.ts";

async function endOfWait(program: ProgramHandle): Promise<WaitEnd> {
  await printedPort(program);
  return program.waitUntil({ isMet: () => false, patience: ample });
}

const inAccept = {
  kind: "stalled",
  stall: { kind: "blocked", in: "accept" },
} as const;

/** Asks a server something; its answer so far can be read at any time. */
async function ask(
  program: ProgramHandle,
  test: RunningTest,
): Promise<{ answer: string }> {
  const port = await printedPort(program);
  const asked = { answer: "" };
  const socket = createConnection({ host: "127.0.0.1", port }, () => {
    socket.write("word");
  });
  socket.setEncoding("utf8");
  socket.on("data", (text: string) => {
    asked.answer += text;
    program.wake();
  });
  socket.on("error", () => undefined);
  test.onTestFinished(() => {
    socket.destroy();
  });
  return asked;
}

// The programs take their time, so the tests wait together.
describe.concurrent("a wait for a program that", () => {
  beforeEach(needsLinux);

  it("polls for clients in any way of Python's ends where it stands", async (test) => {
    const ways = ["socketserver", "select", "selectors", "accept", "asyncio"];
    const programs = await Promise.all(
      ways.map((way) => startProgramFor(test, "polls-for-clients.py", way)),
    );

    const ends = await Promise.all(programs.map(endOfWait));

    expect(ends).toEqual(ways.map(() => inAccept));
  });

  it("sleeps for an hour in an event loop ends at once", async (test) => {
    const program = await startProgramFor(
      test,
      "polls-for-clients.py",
      "rare_asyncio",
    );
    await printedPort(program);
    const patience = { ...ample, sleepLimitMs: 100 };

    const end = await program.waitUntil({ isMet: () => false, patience });

    expect(end).toEqual(inAccept);
  });

  it("has timers in Node ends where it stands", async (test) => {
    const program = await startNodeProgramFor(test, "polls-for-clients.mjs");

    const end = await endOfWait(program);

    expect(end).toEqual(inAccept);
  });

  it.for(["socketserver", "select"])(
    "polls for clients by %s is met by its answer",
    async (way, test) => {
      const program = await startProgramFor(test, "polls-for-clients.py", way);
      const asked = await ask(program, test);

      const isMet = (): boolean => asked.answer === "WORD";
      const end = await program.waitUntil({ isMet, patience: ample });

      expect(end).toEqual({ kind: "met" });
    },
  );

  it.for([
    ["sleeps fifteen times for a tenth of a second", "sleep_in_steps"],
    ["does so in an event loop", "sleep_in_an_event_loop"],
    ["waits two seconds whether there is more to read", "wait_for_more"],
    ["tries to read five times", "ask_five_times"],
    ["waits for an event with a limit", "wait_for_an_event"],
    ["waits so in a thread beside its main loop", "wait_in_a_thread"],
    ["sets a timer beside its main loop", "answer_by_a_timer"],
  ])("%s and then answers goes on until then", async ([, way = ""], test) => {
    const program = await startProgramFor(test, "answers-late.py", way);
    const asked = await ask(program, test);

    const isMet = (): boolean => asked.answer === "WORD";
    const end = await program.waitUntil({ isMet, patience: ample });

    expect(end).toEqual({ kind: "met" });
  });
});
