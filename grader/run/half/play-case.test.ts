import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { oracleAnswer, text } from "../../core/exercise/fields.suite.ts";
import type { Step, Survey, TestCase } from "../../core/exercise/test-case.ts";
import type { MismatchKind } from "../../core/verdict.ts";
import { closeAfter, partFromAll } from "../../drive/connections/part.ts";
import type { Started } from "../../drive/scene.ts";
import { patienceToAnswer } from "../../drive/stage.ts";
import {
  type Theatre,
  openTheatre,
  portOf,
  profileAt,
} from "../../drive/theatre.suite.ts";
import {
  any,
  caseOf,
  close,
  connect,
  receive,
  send,
  shows,
  start,
} from "../../judge/evidence.suite.ts";
import type { CaseOutcome } from "./outcome.ts";
import { playCase } from "./play-case.ts";

let theatre: Theatre;

beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(async () => {
  await theatre.close();
});

async function played(
  source: string,
  testCase: TestCase,
): Promise<CaseOutcome> {
  const program = await theatre.run(source, "0");
  const port = await portOf(program);
  const dialect = { request: "utf-8", reply: "utf-8" };
  const { outcome, stage } = await playCase(testCase, {
    profile: { ...profileAt(port, { exchanges: "many" }), dialect },
    fields: { request: text, reply: oracleAnswer },
    program,
    listener: null,
    patience: patienceToAnswer,
    start: async (): Promise<Started> => {
      const next = await theatre.run(source, String(port));
      await portOf(next);
      return { kind: "started", program: next, keyboard: [], at: null };
    },
  });
  await partFromAll(stage);
  return outcome;
}

const serving = `
import random, socket, sys, time
listening = socket.create_server(("127.0.0.1", int(sys.argv[1])))
words = ["sim", "não", "talvez"]
def serve(answer):
    while True:
        connection, _ = listening.accept()
        while connection.recv(1024): connection.sendall(words[answer()].encode())
        connection.close()
`;
const constant = `${serving}
serve(lambda: 0)
`;
const seededBySecond = `${serving}
def answer():
    random.seed(int(time.time()))
    return random.randrange(3)
serve(answer)
`;
const fixedSeed = `${serving}
random.seed(42)
serve(lambda: random.randrange(3))
`;

function survey(times: number, pace: Survey["pace"] = "at-once"): Survey {
  const enough = pace === "at-once" ? null : { different: 3, same: 2 };
  return { kind: "survey", questions: ["Vai chover?"], times, pace, enough };
}

function caseAgain(
  steps: readonly Step[],
  again: readonly Step[],
  after: MismatchKind,
): TestCase {
  return {
    ...caseOf("server", steps),
    again: { after: [after], unless: null, steps: again },
  };
}

const allOccur: Step = { kind: "expect-random", rule: "all-occur" };
const unpredictable: Step = { kind: "expect-random", rule: "unpredictable" };
const restart: Step = { kind: "restart" };
const twoStarts = [restart, survey(24), restart, survey(24), unpredictable];

/** Shows nothing of an answer with an accent, and calls twice. */
const asciiClient = `
import socket, sys
spare = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
connected = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
spare.sendall(b"Vai chover?")
answer = spare.recv(1024)
print(answer.decode("ascii", "ignore") if answer.isascii() else "?")
connected.recv(1)
`;

async function playedClient(testCase: TestCase): Promise<CaseOutcome> {
  const { listener, port } = await theatre.listen();
  const dialect = { request: "utf-8", reply: "utf-8" };
  const { outcome, stage, program } = await playCase(testCase, {
    profile: { ...profileAt(port), dialect },
    fields: { request: text, reply: oracleAnswer },
    program: null,
    listener,
    patience: patienceToAnswer,
    start: async (): Promise<Started> => {
      const started = await theatre.run(asciiClient, String(port));
      return { kind: "started", program: started, keyboard: [], at: null };
    },
  });
  await closeAfter(stage, program);
  return outcome;
}

function showing(word: string): readonly Step[] {
  return [
    start("Vai chover?"),
    connect(),
    receive(any),
    send([word]),
    close(),
    shows(word),
  ];
}

test("a client is started anew for its second try, and meets nothing of the first", async () => {
  const again = {
    after: ["not-shown"],
    unless: null,
    steps: showing("nao"),
  } as const;
  const steps = showing("não");
  const testCase = { ...caseOf("client", steps), again };

  const { verdict, transcript } = await playedClient(testCase);

  expect(verdict).toEqual({ kind: "pass" });
  expect(transcript[0]).toMatchObject({ after: "not-shown" });
});

describe("a case with a second try", () => {
  test("counts what comes of the second one, and shows that one", async () => {
    const first = [survey(57), allOccur];
    const second = [survey(9, "each-second")];
    const testCase = caseAgain(first, second, "always-the-same");
    const { verdict, transcript } = await played(seededBySecond, testCase);

    expect(verdict).toEqual({ kind: "pass" });
    expect(transcript[0]).toMatchObject({
      kind: "tried-again",
      after: "always-the-same",
    });
    const surveyed = transcript.filter(({ kind }) => kind === "surveyed");
    expect(surveyed.length).toBeLessThanOrEqual(9);
  });

  test("fails what fails twice", async () => {
    const testCase = caseAgain(twoStarts, twoStarts, "same-sequence");
    const outcome = await played(fixedSeed, testCase);

    expect(outcome.verdict).toMatchObject({
      kind: "fail",
      mismatch: { kind: "same-sequence", length: 24, times: 48 },
    });
    expect(outcome.testCase).toBe(testCase);
    expect(outcome.transcript[0]?.kind).toBe("tried-again");
  });

  test("is not played again after a failure of another kind", async () => {
    const testCase = caseAgain([survey(57), allOccur], [], "never-said");
    const { verdict, transcript } = await played(constant, testCase);

    expect(verdict).toMatchObject({ mismatch: { kind: "always-the-same" } });
    expect(transcript[0]?.kind).not.toBe("tried-again");
  });

  test("is not played again where the first try passes", async () => {
    const testCase = caseAgain([survey(5)], [allOccur], "wrong-value");
    const { verdict, transcript } = await played(constant, testCase);

    expect(verdict).toEqual({ kind: "pass" });
    expect(transcript[0]?.kind).not.toBe("tried-again");
  });
});
