import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { text } from "../../../core/exercise/fields.suite.ts";
import type { Step } from "../../../core/exercise/test-case.ts";
import type { Ending, Profile } from "../../../core/profile.ts";
import type { Transcript } from "../../../core/transcript.ts";
import { caseOf } from "../../../judge/evidence.suite.ts";
import { judgeCase } from "../../../judge/judge-case.ts";
import { partFromAll } from "../../connections/part.ts";
import { play } from "../../play.ts";
import {
  type Theatre,
  openTheatre,
  portOf,
  profileAt,
} from "../../theatre.suite.ts";

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(async () => {
  await theatre.close();
});

const requests = ["ola", "bom dia", "boa tarde", "boa noite", "ate logo"];
const step: Step = { kind: "crowd", requests };
const fields = { request: text, reply: text };
const dialect = { request: "utf-8/newline", reply: "utf-8/newline" };

async function played(
  source: string,
  ending: Partial<Ending> = {},
): Promise<Transcript> {
  const program = await theatre.run(`
import socket, threading
listening = socket.create_server(("127.0.0.1", 0), backlog=1)
${source}`);
  const port = await portOf(program);
  const profile: Profile = { ...profileAt(port, ending), dialect };
  const stage = await play(caseOf("server", [step]), {
    profile,
    fields,
    program,
    listener: null,
    // What is in the queue of a server that lets nobody in looks like sleep.
    patience: { processorLimitMs: 5000, sleepLimitMs: 500 },
    start: () => Promise.reject(new Error("it is running")),
  });
  await partFromAll(stage);
  return stage.recorder.transcript;
}

function verdictOn(transcript: Transcript) {
  const talk = { dialect, fields };
  return judgeCase(caseOf("server", [step]), transcript, talk);
}

const answering = `
def serve(connection):
    for line in connection.makefile("rb"):
        connection.sendall(line.upper())
    connection.close()
`;

describe("a crowd", () => {
  test("is served by a server that lets one client in after the other", async () => {
    const transcript = await played(
      `${answering}
while True: serve(listening.accept()[0])`,
      { exchanges: "many" },
    );

    expect(verdictOn(transcript)).toEqual({ kind: "pass" });
    expect(transcript.map(({ kind }) => kind)).not.toContain("stalled");
  });

  test("is served by one that takes the last client first", async () => {
    const transcript = await played(`${answering}
waiting = []
def take():
    while True: waiting.append(listening.accept()[0])
threading.Thread(target=take, daemon=True).start()
while len(waiting) < 5: threading.Event().wait(0.01)
for connection in reversed(waiting):
    connection.sendall(connection.recv(99).upper())
    connection.close()
threading.Event().wait()`);

    expect(verdictOn(transcript)).toEqual({ kind: "pass" });
  });

  test("fails with a server that is still there, but lets only two in", async () => {
    const transcript = await played(`${answering}
for _ in range(2): serve(listening.accept()[0])
pair = socket.socketpair()
pair[0].recv(1)`);

    expect(verdictOn(transcript)).toMatchObject({
      kind: "fail",
      mismatch: {
        kind: "nothing-received",
        asked: '"boa tarde"',
        silence: { kind: "stalled", stall: { kind: "blocked" } },
      },
    });
  });

  test("fails with a server that ends in the middle", async () => {
    const transcript = await played(`${answering}
serve(listening.accept()[0])`);

    expect(verdictOn(transcript)).toMatchObject({
      kind: "fail",
      mismatch: { step: 0, silence: { kind: "ended", end: { code: 0 } } },
    });
  });

  test("names the client whose answer did not come", async () => {
    const transcript = await played(`${answering}
def meet(connection, turn):
    if turn == 3: connection.close()
    else: serve(connection)
turn = 0
while True:
    turn += 1
    threading.Thread(target=meet, args=(listening.accept()[0], turn), daemon=True).start()`);

    expect(verdictOn(transcript)).toMatchObject({
      mismatch: {
        kind: "nothing-received",
        asked: '"boa tarde"',
        silence: { kind: "closed" },
      },
    });
  });
});
