import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { integerFields } from "../core/exercise/fields.suite.ts";
import type { Step } from "../core/exercise/test-case.ts";
import { type Value, showValue } from "../core/exercise/value.ts";
import type { Ending } from "../core/profile.ts";
import type { Transcript } from "../core/transcript.ts";
import {
  any,
  caseOf,
  close,
  connect,
  end,
  hexOf,
  receive,
  send,
  shows,
  start,
} from "../judge/evidence.suite.ts";
import { closeAfter } from "./connections/part.ts";
import { play } from "./play.ts";
import type { Started } from "./scene.ts";
import { patienceToAnswer } from "./stage.ts";
import {
  type Theatre,
  connected,
  events,
  kinds,
  openTheatre,
  printedIn,
  profileAt,
} from "./theatre.suite.ts";

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(async () => {
  await theatre.close();
});

/** Plays steps for a client that is told the port and types what it is told. */
async function playClient(
  source: string,
  steps: readonly Step[],
  ending: Partial<Ending> = {},
): Promise<Transcript> {
  const { listener, port } = await theatre.listen();
  const begin = async (input: Value | null): Promise<Started> => {
    const program = await theatre.run(source, String(port));
    const keyboard = input === null ? [] : [showValue(input)];
    return { kind: "started", program, keyboard, at: null };
  };
  const stage = await play(caseOf("client", steps), {
    profile: profileAt(port, ending),
    fields: integerFields,
    program: null,
    listener,
    patience: patienceToAnswer,
    start: begin,
  });
  await closeAfter(stage, stage.program);
  return events(stage.recorder.transcript);
}

const asks = `
connected.sendall(struct.pack("<i", int(input("N: "))))
`;
const honest = `${connected}${asks}
answer = b""
while len(answer) < 8: answer += connected.recv(8)
print("X =", *struct.unpack("<q", answer))
`;
const steps: readonly Step[] = [
  start(20n),
  connect(),
  receive(any),
  send([437n]),
  close(),
  shows(437n),
];

/** Where something stands in a transcript. */
function indexOf(transcript: Transcript, kind: string, text = ""): number {
  return transcript.findIndex(
    (entry) =>
      entry.kind === kind &&
      (entry.kind !== "output" || entry.text.includes(text)),
  );
}

describe("a client's case", () => {
  test("is written down from its connection to its end", async () => {
    const transcript = await playClient(honest, steps);

    const dialogue = transcript.filter(({ kind }) => kind !== "output");
    expect(dialogue).toMatchObject([
      { step: 0, kind: "started" },
      { step: 1, kind: "accepted", on: "a" },
      { step: 2, kind: "fed", text: "20\n" },
      { step: 2, kind: "received", hex: "14000000" },
      { step: 3, kind: "sent", hex: hexOf("struct:<q", 437n) },
      { kind: "closed-by-program", how: "end" },
      { step: 5, kind: "ended", end: { code: 0 } },
      { step: 5, kind: "closed", how: "end" },
    ]);
    expect(printedIn(transcript)).toBe("N: X = 437\n");
    expect(indexOf(transcript, "output", "437")).toBeGreaterThan(
      indexOf(transcript, "sent"),
    );
  });

  test("holds for a client that reads its number before it connects", async () => {
    const readsFirst = `number = input("N: ")${honest.replace('int(input("N: "))', "int(number)")}`;
    const transcript = await playClient(readsFirst, steps);

    expect(indexOf(transcript, "fed")).toBeLessThan(
      indexOf(transcript, "accepted"),
    );
    expect(printedIn(transcript)).toBe("N: X = 437\n");
  });

  test("has what was said before the answer before the answer", async () => {
    const boasts = `${connected}${asks}
print("X =", 437)
connected.recv(8)
print("X =", 437)
`;
    const late = steps.toSpliced(3, 0, { kind: "pause", forMs: 1 });
    const transcript = await playClient(boasts, late);

    const said = indexOf(transcript, "output", "X = 437");
    expect(said).toBeGreaterThan(indexOf(transcript, "received"));
    expect(said).toBeLessThan(indexOf(transcript, "sent"));
    expect(printedIn(transcript)).toBe("N: X = 437\nX = 437\n");
  });

  test("answers in segments of one byte", async () => {
    const inBytes = steps.with(3, send([437n], "a", { segmentInBytes: 1 }));
    const transcript = await playClient(honest, inBytes);

    expect(transcript.filter(({ kind }) => kind === "sent")).toHaveLength(8);
    expect(printedIn(transcript)).toBe("N: X = 437\n");
  });

  test("keeps a client that gives up by itself waiting once, and not before each segment", async () => {
    const hurries = honest.replace(
      "connected.sendall",
      "connected.settimeout(60); connected.sendall",
    );
    const inBytes = steps.with(3, send([437n], "a", { segmentInBytes: 1 }));
    const transcript = await playClient(hurries, inBytes);

    const sent = transcript.filter(({ kind }) => kind === "sent");
    expect(sent).toHaveLength(2);
    expect(printedIn(transcript)).toBe("N: X = 437\n");
  });

  test("ends the answer where the client reads until the end of the connection", async () => {
    const readsToTheEnd = `${connected}${asks}
answer = b""
while chunk := connected.recv(64): answer += chunk
print("X =", *struct.unpack("<q", answer))
`;
    const ending = { replyEnds: "end-of-connection" } as const;
    const transcript = await playClient(readsToTheEnd, steps, ending);

    expect(indexOf(transcript, "half-closed")).toBe(
      indexOf(transcript, "sent") + 1,
    );
    expect(printedIn(transcript)).toBe("N: X = 437\n");
  });

  test("hears a client that says all of it when the keyboard has ended", async () => {
    const waits = honest.replace("print(", "sys.stdin.read(); print(");
    const transcript = await playClient(waits, steps);

    expect(indexOf(transcript, "output", "437")).toBeGreaterThan(
      indexOf(transcript, "input-ended"),
    );
    expect(kinds(transcript).at(-1)).toBe("ended");
  });

  const asksOn = `
while (line := input("N (fim para sair): ")) != "fim":
    connected.sendall(struct.pack("<i", int(line)))
`;

  test("says no farewell to a client that has shown the answer before anybody looked", async () => {
    const goesOn = `${connected}${asksOn}
    print("X =", *struct.unpack("<q", connected.recv(8)), flush=True)
`;
    const late = steps.toSpliced(5, 0, { kind: "pause", forMs: 300 });
    const transcript = await playClient(goesOn, late);

    expect(transcript.filter(({ kind }) => kind === "fed")).toMatchObject([
      { text: "20\n" },
    ]);
    expect(transcript).toContainEqual(
      expect.objectContaining({
        kind: "stalled",
        stall: { kind: "blocked", in: "keyboard" },
      }),
    );
  });

  test("says a farewell to a client that shows what it was answered when it leaves", async () => {
    const keeps = `${connected}answers = []${asksOn}
    answers += struct.unpack("<q", connected.recv(8))
    print("Obrigado, anotei.", flush=True)
print("X =", *answers)
`;
    const transcript = await playClient(keeps, steps);

    expect(indexOf(transcript, "output", "X = 437")).toBeGreaterThan(
      transcript.findLastIndex(
        (entry) => entry.kind === "fed" && entry.text === "fim\n",
      ),
    );
    expect(kinds(transcript)).not.toContain("input-ended");
  });

  test("stops where the client never connects", async () => {
    const transcript = await playClient("input()", steps);

    expect(kinds(transcript)).toEqual(["started", "fed", "ended"]);
    expect(transcript.at(-1)).toMatchObject({ step: 1, kind: "ended" });
  });

  test("stops where the client connects and says nothing", async () => {
    const transcript = await playClient(`${connected}connected.recv(1)`, steps);

    expect(transcript.slice(1, 3)).toMatchObject([
      { step: 1, kind: "accepted" },
      { step: 2, kind: "stalled", stall: { kind: "blocked", in: "receive" } },
    ]);
    expect(kinds(transcript)).not.toContain("received");
  });

  test("stops where the number does not fit the client's request", async () => {
    const transcript = await playClient(
      honest,
      steps.with(0, start(2n ** 40n)),
    );

    expect(transcript).toMatchObject([{ step: 0, kind: "cannot-carry" }]);
  });
});

describe("a client without an answer", () => {
  const words = `
try:
    ${connected.trim().replaceAll("\n", "\n    ")}
    ${asks.trim()}
    print("recebi", len(connected.recv(8)))
except OSError as error:
    print("falhou:", type(error).__name__)
`;

  test("finds nobody where the peer is absent", async () => {
    const transcript = await playClient(words, [start(10n, "absent"), end]);

    expect(printedIn(transcript)).toBe("falhou: ConnectionRefusedError\n");
    expect(new Set(kinds(transcript))).toEqual(
      new Set(["started", "output", "ended"]),
    );
  });

  test("sees the end of a connection that is closed without one", async () => {
    const closed = [start(10n), connect(), receive(any), close(), end];
    const transcript = await playClient(words, closed);

    expect(printedIn(transcript)).toBe("N: recebi 0\n");
    expect(transcript).toContainEqual(
      expect.objectContaining({ step: 3, kind: "closed", how: "end" }),
    );
    expect(kinds(transcript).at(-1)).toBe("ended");
  });

  test("is told that the keyboard has ended where it asks again", async () => {
    const asksAgain = `${words}\ninput("Enter para sair")\n`;
    const transcript = await playClient(asksAgain, [start(10n, "absent"), end]);

    expect(kinds(transcript)).toContain("fed");
    expect(transcript.at(-1)).toMatchObject({ kind: "ended" });
  });
});
