import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { integerFields } from "../core/exercise/fields.suite.ts";
import type { Step } from "../core/exercise/test-case.ts";
import type { Ending } from "../core/profile.ts";
import type { ProgramHandle } from "../core/program-handle.ts";
import type { Transcript } from "../core/transcript.ts";
import {
  any,
  caseOf,
  close,
  connect,
  hexOf,
  receive,
  send,
} from "../judge/evidence.suite.ts";
import { partFromAll } from "./connections/part.ts";
import { play } from "./play.ts";
import type { Started } from "./scene.ts";
import { patienceToAnswer } from "./stage.ts";
import {
  type Theatre,
  events,
  kinds,
  listening,
  openTheatre,
  portOf,
  profileAt,
  receivedOn,
  restartIfEnded,
} from "./theatre.suite.ts";

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

/** What happened, and how often the server was started again. */
interface Played {
  readonly transcript: Transcript;
  readonly restarts: number;
  readonly program: ProgramHandle | null;
}

/** Plays steps against a server on a port of its own; started again, it has the same one. */
async function playServer(
  source: string,
  steps: readonly Step[],
  ending: Partial<Ending> = {},
): Promise<Played> {
  const first = await theatre.run(listening + source);
  const port = await portOf(first);
  let restarts = 0;
  const start = async (): Promise<Started> => {
    restarts += 1;
    const samePort = listening.replace(", 0)", `, ${port})`);
    const program = await theatre.run(samePort + source);
    const at = { port: await portOf(program), address: "127.0.0.1" };
    return { kind: "started", program, keyboard: [], at };
  };
  const stage = await play(caseOf("server", steps), {
    profile: profileAt(port, ending),
    fields: integerFields,
    program: first,
    listener: null,
    patience: patienceToAnswer,
    start,
  });
  await partFromAll(stage);
  const { program } = stage;
  const transcript = events(stage.recorder.transcript);
  return { transcript, restarts, program };
}

const iterative = `
while True:
    connection, _ = listening.accept()
    answer(connection)
    connection.close()
`;
const persistent = `
while True:
    connection, _ = listening.accept()
    try:
        while True: answer(connection)
    except struct.error: connection.close()
`;
const servesOne = `
connection, _ = listening.accept()
answer(connection)
connection.close()
`;
const servesOneUntilItLeaves = `
connection, _ = listening.accept()
answer(connection)
while connection.recv(1): pass
`;
const exchange: readonly Step[] = [connect(), send([10n]), receive(any)];
const hundred = hexOf("struct:<q", 100n);
const nine = hexOf("struct:<q", 9n);

describe("a server's case", () => {
  test("is written down from the connection to its close", async () => {
    const { transcript, program } = await playServer(iterative, [
      ...exchange,
      close(),
    ]);

    expect(transcript).toMatchObject([
      { step: 0, kind: "connected", on: "a" },
      { step: 1, kind: "sent", hex: "0a000000" },
      { step: 2, kind: "received", hex: hundred },
      { step: 2, kind: "closed-by-program", how: "end" },
      { step: 3, kind: "closed", how: "reset" },
    ]);
    expect(program?.end).toBeNull();
  });

  test("leaves a server that waits for its client by a normal end", async () => {
    const steps = [...exchange, close()];
    const { transcript } = await playServer(persistent, steps);

    expect(transcript.at(-1)).toMatchObject({ kind: "closed", how: "end" });
    expect(kinds(transcript)).not.toContain("closed-by-program");
  });

  test("sends segments of one byte", async () => {
    const readsExactly = `
connection, _ = listening.accept()
request = b""
while len(request) < 4: request += connection.recv(4 - len(request))
connection.sendall(struct.pack("<q", len(request)))
connection.close()
`;
    const { transcript } = await playServer(readsExactly, [
      connect(),
      send([10n], "a", { segmentInBytes: 1 }),
      receive(any),
    ]);

    const sent = transcript.filter((entry) => entry.kind === "sent");
    expect(sent.map(({ hex }) => hex)).toEqual(["0a", "00", "00", "00"]);
    expect(receivedOn(transcript, "a")).toBe(hexOf("struct:<q", 4n));
  });

  test("sends two requests in one segment, and hears both answers", async () => {
    const { transcript } = await playServer(persistent, [
      connect(),
      send([10n, 3n]),
      receive(any),
      receive(any),
      close(),
    ]);

    const sent = transcript.filter((entry) => entry.kind === "sent");
    expect(sent.map(({ hex }) => hex)).toEqual(["0a00000003000000"]);
    expect(receivedOn(transcript, "a")).toBe(hundred + nine);
    expect(kinds(transcript)).not.toContain("stalled");
  });

  test("hears a server that answers after our half of the connection has ended", async () => {
    const steps: readonly Step[] = [
      connect(),
      send([10n]),
      { kind: "half-close", on: "a" },
      receive(any),
    ];
    const { transcript } = await playServer(
      persistent.replace(
        "while True: answer",
        "answer(connection); connection.recv(1) == b'' and answer",
      ),
      steps,
    );

    expect(kinds(transcript).slice(0, 4)).toEqual([
      "connected",
      "sent",
      "half-closed",
      "received",
    ]);
  });

  test("ends the request where the server reads until the end of the connection", async () => {
    const readsToTheEnd = `
connection, _ = listening.accept()
request = b""
while chunk := connection.recv(64): request += chunk
connection.sendall(struct.pack("<q", len(request)))
connection.close()
`;
    const { transcript } = await playServer(
      readsToTheEnd,
      [...exchange, close()],
      { requestEnds: "end-of-connection" },
    );

    expect(kinds(transcript)).toEqual([
      "connected",
      "sent",
      "half-closed",
      "received",
      "closed-by-program",
      "closed",
    ]);
  });

  test("says where the server waits for more, and goes on", async () => {
    const { transcript } = await playServer(iterative, [
      connect("a"),
      receive(any, "a"),
      send([10n], "a"),
      receive(any, "a"),
    ]);

    expect(transcript[1]).toMatchObject({
      step: 1,
      kind: "stalled",
      stall: { kind: "blocked", in: "receive" },
    });
    expect(receivedOn(transcript, "a")).toBe(hundred);
  });

  test("says that the server died of a request", async () => {
    const dies =
      "connection, _ = listening.accept(); connection.recv(4); 1 / 0";
    const { transcript } = await playServer(dies, exchange);

    expect(kinds(transcript)).toContain("closed-by-program");
    expect(transcript.filter(({ kind }) => kind === "ended")).toMatchObject([
      { step: 2, end: { code: 1, byUs: false } },
    ]);
  });

  test("stops where a number does not fit the request", async () => {
    const steps = [connect(), send([2n ** 40n]), receive(any)];
    const { transcript } = await playServer(iterative, steps);

    expect(transcript.slice(1, 2)).toMatchObject([
      { step: 1, kind: "cannot-carry", codec: "struct:<i" },
    ]);
    expect(kinds(transcript)).not.toContain("sent");
  });

  test("keeps several connections apart", async () => {
    const { transcript } = await playServer(iterative, [
      connect("a"),
      connect("b"),
      send([3n], "b"),
      send([10n], "a"),
      receive(any, "a"),
      close("a"),
      receive(any, "b"),
      close("b"),
    ]);

    expect(receivedOn(transcript, "a")).toBe(hundred);
    expect(receivedOn(transcript, "b")).toBe(nine);
  });
});

describe("a restart if the server has ended", () => {
  const twice: readonly Step[] = [
    ...[connect("a"), send([10n], "a"), receive(any, "a"), close("a")],
    restartIfEnded,
    ...[connect("b"), send([3n], "b"), receive(any, "b"), close("b")],
  ];

  test.each([
    ["is left out for one that serves on", iterative, 0],
    ["is left out for one that its client left", persistent, 0],
    ["happens for one that ends after a client", servesOne, 1],
    [
      "happens for one that ends when its client leaves",
      servesOneUntilItLeaves,
      1,
    ],
  ])("%s", async (_title, source, count) => {
    const { transcript, restarts } = await playServer(source, twice);

    expect(receivedOn(transcript, "b")).toBe(nine);
    expect(restarts).toBe(count);
  });

  test("happens in any case where it is not asked for an end", async () => {
    const steps = twice.map((step): Step =>
      step.kind === "restart" ? { kind: "restart" } : step,
    );
    const played = await playServer(iterative, steps);

    expect(receivedOn(played.transcript, "b")).toBe(nine);
    expect(played.restarts).toBe(1);
    expect(played.transcript.filter(({ step }) => step === 4)).toMatchObject([
      { kind: "started", command: played.program?.command },
      { kind: "listening", address: "127.0.0.1" },
    ]);
  });
});
