import { afterAll, beforeAll, expect, test } from "vitest";
import { integerFields } from "../../core/exercise/fields.suite.ts";
import type { Started } from "../scene.ts";
import {
  any,
  caseOf,
  close,
  connect,
  hexOf,
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
  const stage = await play(caseOf("server", [...silence, ...next]), {
    profile: profileAt(await portOf(program)),
    fields: integerFields,
    program,
    listener: null,
    patience: { ...patienceToAnswer, sleepLimitMs: 200 },
    start: (): Promise<Started> => Promise.reject(new Error("no step starts")),
  });
  await partFromAll(stage);

  const { transcript } = stage.recorder;
  expect(transcript.find(({ kind }) => kind === "stalled")).toMatchObject({
    step: 1,
    stall: { kind: "sleep" },
  });
  expect(receivedOn(transcript, "b")).toBe(hexOf("struct:<q", 100n));
});
