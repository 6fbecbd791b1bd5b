import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { oracleAnswer, text } from "../../../core/exercise/fields.suite.ts";
import type { Step, Survey } from "../../../core/exercise/test-case.ts";
import type { Ending, Profile } from "../../../core/profile.ts";
import type { Entry, Transcript } from "../../../core/transcript.ts";
import { caseOf } from "../../../judge/evidence.suite.ts";
import { partFromAll } from "../../connections/part.ts";
import { play } from "../../play.ts";
import type { Started } from "../../scene.ts";
import { patienceToAnswer } from "../../stage.ts";
import {
  type Theatre,
  kinds,
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

interface Setting {
  readonly ending?: Partial<Ending>;
  readonly reply?: string;
}

async function played(
  source: string,
  steps: readonly Step[],
  { ending = {}, reply = "utf-8" }: Setting = {},
): Promise<Transcript> {
  const first = await theatre.run(listening + source);
  const port = await portOf(first);
  const dialect = { request: "utf-8", reply };
  const profile: Profile = { ...profileAt(port, ending), dialect };
  const start = async (): Promise<Started> => {
    const program = await theatre.run(listening + source, String(port));
    await portOf(program);
    return { kind: "started", program, keyboard: [], at: null };
  };
  const stage = await play(caseOf("server", steps), {
    profile,
    fields: { request: text, reply: oracleAnswer },
    program: first,
    listener: null,
    patience: patienceToAnswer,
    start,
  });
  await partFromAll(stage);
  return stage.recorder.transcript;
}

const listening = `
import socket, sys
listening = socket.create_server(("127.0.0.1", int(sys.argv[1]) if len(sys.argv) > 1 else 0))
words = ["sim", "não", "talvez"]
`;
const persistent = `
turn = 0
while True:
    connection, _ = listening.accept()
    while connection.recv(1024):
        connection.sendall(words[turn % 3].encode())
        turn += 1
    connection.close()
`;
const onePerConnection = `
turn = 0
while True:
    connection, _ = listening.accept()
    connection.recv(1024)
    connection.sendall(words[turn % 3].encode())
    turn += 1
    connection.close()
`;
const endsAfterOne = `
connection, _ = listening.accept()
connection.recv(1024)
connection.sendall(b"talvez")
connection.close()
`;
const closesAfterFive = `
while True:
    connection, _ = listening.accept()
    for turn in range(5):
        if not connection.recv(1024): break
        connection.sendall(words[turn % 3].encode())
    connection.close()
`;
const goesSilent = `
turn = 0
connection, _ = listening.accept()
while connection.recv(1024):
    if turn < 2: connection.sendall(b"sim")
    turn += 1
`;
const inTwoParts = `
connection, _ = listening.accept()
while connection.recv(1024):
    connection.sendall(b"O oraculo diz: ")
    sum(range(20000))
    connection.sendall(b"sim")
`;
const sameWord = `
connection, _ = listening.accept()
while connection.recv(1024): connection.sendall(b"sim")
`;

function survey(times: number, enough: Survey["enough"] = null): Survey {
  const questions = ["Vai chover?", "E depois?"];
  return { kind: "survey", questions, times, pace: "at-once", enough };
}

type Surveyed = Extract<Entry, { readonly kind: "surveyed" }>;

function surveyedIn(transcript: Transcript): readonly Surveyed[] {
  return transcript.filter((entry) => entry.kind === "surveyed");
}

function answersIn(transcript: Transcript): readonly string[] {
  return surveyedIn(transcript).map(({ hex }) =>
    Buffer.from(hex, "hex").toString("utf8"),
  );
}

function countOf(transcript: Transcript, kind: Entry["kind"]): number {
  return kinds(transcript).filter((one) => one === kind).length;
}

const many = { exchanges: "many" } as const;
const inTurn = ["sim", "não", "talvez", "sim", "não", "talvez", "sim"];

describe("a survey", () => {
  test("asks its questions in turn on one connection where the program goes on", async () => {
    const steps = [survey(7)];
    const transcript = await played(persistent, steps, { ending: many });

    expect(answersIn(transcript)).toEqual(inTurn);
    expect(countOf(transcript, "connected")).toBe(1);
    expect(surveyedIn(transcript).slice(0, 3)).toMatchObject([
      { question: '"Vai chover?"', start: 0 },
      { question: '"E depois?"', start: 0 },
      { question: '"Vai chover?"', start: 0 },
    ]);
  });

  test("asks each question on a connection of its own where the program answers one", async () => {
    const transcript = await played(onePerConnection, [survey(7)]);

    expect(answersIn(transcript)).toEqual(inTurn);
    expect(countOf(transcript, "connected")).toBe(7);
    expect(surveyedIn(transcript).at(-1)?.start).toBe(0);
  });

  test("starts a server again that ends after one client", async () => {
    const transcript = await played(endsAfterOne, [survey(3)]);

    expect(answersIn(transcript)).toEqual(["talvez", "talvez", "talvez"]);
    expect(surveyedIn(transcript).map(({ start }) => start)).toEqual([0, 1, 2]);
    expect(kinds(transcript)).not.toContain("ended");
  });

  test("goes on with a new connection where the program has closed the old one", async () => {
    const steps = [survey(12)];
    const transcript = await played(closesAfterFive, steps, { ending: many });

    expect(answersIn(transcript)).toHaveLength(12);
    expect(answersIn(transcript)).not.toContain("");
    expect(kinds(transcript)).not.toContain("stalled");
  });

  test("counts the starts of the program", async () => {
    const steps = [survey(2), { kind: "restart" } as const, survey(2)];
    const transcript = await played(persistent, steps, { ending: many });

    expect(surveyedIn(transcript).map(({ start }) => start)).toEqual([
      0, 0, 1, 1,
    ]);
  });

  test("ends where no answer comes, and says what the program does", async () => {
    const steps = [survey(9)];
    const transcript = await played(goesSilent, steps, { ending: many });

    expect(answersIn(transcript)).toEqual(["sim", "sim", ""]);
    expect(transcript.find(({ kind }) => kind === "stalled")).toMatchObject({
      stall: { kind: "blocked", in: "receive" },
    });
  });

  test("takes an answer in two parts as one", async () => {
    const steps = [survey(5)];
    const transcript = await played(inTwoParts, steps, { ending: many });

    expect(new Set(answersIn(transcript))).toEqual(
      new Set(["O oraculo diz: sim"]),
    );
  });

  test("ends as soon as it has heard enough different answers", async () => {
    const steps = [survey(50, { different: 3, same: 21 })];
    const transcript = await played(persistent, steps, { ending: many });

    expect(answersIn(transcript)).toEqual(["sim", "não", "talvez"]);
  });

  test("ends as soon as it has heard the same answer often enough", async () => {
    const steps = [survey(50, { different: 3, same: 21 })];
    const transcript = await played(sameWord, steps, { ending: many });

    expect(answersIn(transcript)).toHaveLength(21);
  });

  test("asks in another second each time", async () => {
    const second = "str(int(__import__('time').time()))";
    const tellsTheSecond = persistent.replace("words[turn % 3]", second);
    const step = { ...survey(3), pace: "each-second" } as const;
    const transcript = await played(tellsTheSecond, [step], { ending: many });

    expect(new Set(answersIn(transcript)).size).toBe(3);
  });
});
