import { afterAll, beforeAll, expect, test } from "vitest";
import { integerFields } from "../../core/exercise/fields.suite.ts";
import type { Step } from "../../core/exercise/test-case.ts";
import type { Patience, ProgramHandle } from "../../core/program-handle.ts";
import type { Transcript } from "../../core/transcript.ts";
import type { Started } from "../scene.ts";
import {
  any,
  caseOf,
  close,
  connect,
  hexOf,
  oneOf,
  receive,
  send,
  whatever,
} from "../../judge/evidence.suite.ts";
import { partFromAll } from "../connections/part.ts";
import { play } from "../play.ts";
import { patienceToAnswer } from "../stage.ts";
import {
  type Theatre,
  listening,
  openTheatre,
  portOf,
  profileAt,
  receivedOn,
} from "../theatre.suite.ts";

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(async () => {
  await theatre.close();
});

/** A thread that waits for a request, under a main loop that only looks now and then. */
const threaded = `
import threading, time
def serve():
    while True:
        connection, _ = listening.accept()
        try: answer(connection)
        except struct.error: connection.close()
threading.Thread(target=serve, daemon=True).start()
while True: time.sleep(0.1)
`;

test("where silence is an answer, a server whose main loop only looks asleep is asked on", async () => {
  const program = await theatre.run(listening + threaded);
  const silence = [connect("a"), receive(whatever, "a"), close("a")];
  const next = [connect("b"), send([10n], "b"), receive(any, "b")];
  const patience = { ...patienceToAnswer, sleepLimitMs: 200 };
  const transcript = await played(program, [...silence, ...next], { patience });

  expect(transcript.find(({ kind }) => kind === "stalled")).toMatchObject({
    step: 1,
    stall: { kind: "sleep" },
  });
  expect(receivedOn(transcript, "b")).toBe(hexOf("struct:<q", 100n));
});

/** Says its answer in three pieces, a third of a second apart, and stays. */
const slowSpeaker = `
import time
connection, _ = listening.accept()
connection.recv(100)
for piece in (b"12", b"3", b"4567"):
    connection.sendall(piece)
    time.sleep(0.35)
connection.recv(100)
`;

test("an answer that only silence ends is heard out while it is on its way to what was expected", async () => {
  const program = await theatre.run(listening + slowSpeaker);
  const steps = [connect(), send([10n]), receive(oneOf(1234567n)), close()];
  const transcript = await played(program, steps, { reply: "text" });
  expect(receivedOn(transcript, "a")).toBe(hexOf("text", 1234567n));
});

test("a wrong answer that only silence ends is not waited for", async () => {
  const program = await theatre.run(listening + slowSpeaker);
  const steps = [connect(), send([10n]), receive(oneOf(7n)), close()];
  const transcript = await played(program, steps, { reply: "text" });
  expect(receivedOn(transcript, "a")).toBe(hexOf("text", 12n));
});

async function played(
  program: ProgramHandle,
  steps: readonly Step[],
  {
    reply = "struct:<q",
    patience = patienceToAnswer,
  }: { readonly reply?: string; readonly patience?: Patience },
): Promise<Transcript> {
  const profile = profileAt(await portOf(program));
  const stage = await play(caseOf("server", steps), {
    profile: { ...profile, dialect: { ...profile.dialect, reply } },
    fields: integerFields,
    program,
    listener: null,
    patience,
    start: (): Promise<Started> => Promise.reject(new Error("no step starts")),
  });
  await partFromAll(stage);
  return stage.recorder.transcript;
}
