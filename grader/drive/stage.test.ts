import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accept } from "./connections/reach.ts";
import { Stage, patienceToAnswer } from "./stage.ts";
import {
  type Theatre,
  clientStage,
  kinds,
  openTheatre,
  printedIn,
  serverStage,
  stageFor,
  theConnection,
  until,
} from "./theatre.suite.ts";

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(async () => {
  await theatre.close();
});

describe("the keyboard", () => {
  test("is typed only when the program asks for it", async () => {
    const stage = await clientStage(
      theatre,
      `
connected.recv(1)
print(input("N: "))
`,
    );
    stage.prepareKeyboard(["10"]);
    await accept(stage, "a");

    const before = await stage.wait(() => false);
    expect(before).toMatchObject({ kind: "stalled", stall: { in: "receive" } });
    expect(kinds(stage.recorder.transcript)).toEqual(["accepted"]);

    await theConnection(stage).send(Buffer.from("x"));
    const end = await stage.wait(() => false);
    expect(end).toMatchObject({ kind: "ended", end: { code: 0 } });
    const { transcript } = stage.recorder;
    const fed = transcript.findIndex(({ kind }) => kind === "fed");
    expect(transcript[fed]).toMatchObject({ text: "10\n" });
    expect(kinds(transcript.slice(0, fed))).toEqual([
      "accepted",
      "sent",
      "output",
    ]);
    expect(printedIn(transcript)).toBe("N: 10\n");
  });

  test("is typed one line at a time", async () => {
    const program = await theatre.run(`
for _ in range(2):
    print("eu:", input("? "))
`);
    const stage = stageFor(program);
    stage.prepareKeyboard(["um", "dois"]);

    await stage.wait(() => false);

    const said = stage.recorder.transcript
      .flatMap((entry) =>
        entry.kind === "fed" || entry.kind === "output" ? [entry.text] : [],
      )
      .join("");
    expect(said).toBe("? um\neu: um\n? dois\neu: dois\n");
  });

  test("that is empty leaves the program waiting, until its end is told", async () => {
    const program = await theatre.run("import sys; print(sys.stdin.read())");
    const stage = stageFor(program);

    const before = await stage.wait(() => false);
    expect(before).toMatchObject({ stall: { in: "keyboard" } });

    stage.endInput();
    const end = await stage.wait(() => false);
    expect(end).toMatchObject({ kind: "ended", end: { code: 0 } });
    expect(kinds(stage.recorder.transcript)).toContain("input-ended");
  });
});

describe("a wait", () => {
  test("ends as met although the program ended meanwhile", async () => {
    const stage = await serverStage(
      theatre,
      `
connection, _ = listening.accept()
connection.sendall(b"x")
connection.close()
`,
    );
    const connection = theConnection(stage);

    const end = await stage.wait(() => connection.unread.length === 1);

    expect(end).toEqual({ kind: "met" });
  });

  test("on a stage without a program does not wait", async () => {
    const patience = patienceToAnswer;
    const stage = new Stage({ program: null, listener: null, patience });

    await expect(stage.wait(() => false)).resolves.toEqual({ kind: "met" });
  });
});

describe("the record", () => {
  test("has what both streams say, with the step that was played", async () => {
    const program = await theatre.run(`
import sys
print(input())
print(input(), file=sys.stderr)
`);
    const stage = stageFor(program);

    stage.recorder.enterStep(4);
    program.feed("um\n");
    await until(() => program.stdout.text === "um\n");
    stage.recorder.enterStep(5);
    program.feed("dois\n");
    await stage.wait(() => false);

    const said = stage.recorder.transcript
      .filter((entry) => entry.kind === "output")
      .map(({ step, stream, text }) => ({
        [`${step} ${stream}`]: text.trim(),
      }));
    expect(said).toContainEqual({ "4 stdout": "um" });
    expect(said).toContainEqual({ "5 stderr": "dois" });
  });

  test("has what the program did while it was waited for", async () => {
    const stage = await serverStage(
      theatre,
      `
import time
connection, _ = listening.accept()
time.sleep(0.5)
connection.sendall(b"x")
`,
    );
    const connection = theConnection(stage);

    const end = await stage.wait(() => connection.unread.length === 1);

    expect(end).toEqual({ kind: "met" });
    expect(stage.recorder.transcript).toContainEqual(
      expect.objectContaining({
        kind: "doing",
        activity: { kind: "sleeping" },
      }),
    );
  });

  test("ends where the stage is left", async () => {
    const program = await theatre.run("print(input())");
    const stage = stageFor(program);

    stage.leave();
    program.feed("um\n");
    await program.ended;

    expect(stage.recorder.transcript).toEqual([]);
  });
});
