import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { models } from "../../reference/models.ts";
import type { Role } from "../core/exercise/exercise.ts";
import type { Step, TestCase } from "../core/exercise/test-case.ts";
import type { Entry, Transcript } from "../core/transcript.ts";
import { loadExercise } from "../spec/load-exercise.ts";
import {
  any,
  caseOf,
  close,
  connect,
  fact,
  hexOf,
  lecture,
  talkIn,
  oneOf,
  receive,
  send,
  shows,
  start,
  transcriptOf,
} from "./evidence.suite.ts";
import { judgeCase } from "./judge-case.ts";

const { cases } = await loadExercise({
  specsFolder: "specs",
  exerciseId: "primes",
  seed: "1",
  model: models.primes,
});

const dialects = [
  lecture,
  talkIn({ request: "struct:!I", reply: "struct:!Q" }),
  talkIn({ request: "text", reply: "text" }),
  talkIn({ request: "text/newline", reply: "text/words" }),
];

describe("an empty exchange", () => {
  test.each(cases)("fails $id", (testCase) => {
    for (const dialect of dialects)
      expect(judgeCase(testCase, [], dialect).kind).toBe("fail");
  });

  test.each(cases)("fails $id although all were let in", (testCase) => {
    const happened = testCase.steps.flatMap((step, index) =>
      step.kind === "connect"
        ? [[index, fact.connected(step.on)] as const]
        : [],
    );

    for (const dialect of dialects)
      expect(judgeCase(testCase, transcriptOf(...happened), dialect).kind).toBe(
        "fail",
      );
  });
});

describe("a number that a codec cannot carry", () => {
  const server: readonly Step[] = [connect(), send([100_000n]), receive(any)];
  const client: readonly Step[] = [
    start(100_000n),
    connect(),
    receive(any),
    send([9_999_399_973n]),
    shows(9_999_399_973n),
  ];
  const rows: readonly (readonly [Role, number, string, string | null])[] = [
    ["server", 1, "struct:<h", "request-cannot-carry"],
    ["server", 1, "struct:!H", "request-cannot-carry"],
    ["server", 1, "struct:<b", null],
    ["server", 1, "struct:B", null],
    ["client", 0, "struct:<h", "request-cannot-carry"],
    ["client", 0, "struct:<b", null],
    ["client", 3, "struct:<i", "reply-cannot-carry"],
    ["client", 3, "struct:<b", "reply-cannot-carry"],
  ];

  test.each(rows)("for a %s at step %i in %s: %s", (...row) => {
    const [role, step, codec, because] = row;
    const testCase = caseOf(role, role === "server" ? server : client);
    const transcript = transcriptOf(
      ...(step === 3 ? ([[2, fact.received("a0860100")]] as const) : []),
      [step, { kind: "cannot-carry", on: "a", codec }],
    );

    expect(judgeCase(testCase, transcript, lecture)).toEqual(
      because === null
        ? {
            kind: "fail",
            mismatch: { kind: "cannot-carry", step, asked: "100000", codec },
          }
        : { kind: "skip", reason: { kind: "not-applicable", because } },
    );
  });

  test("does not excuse what was wrong before it", () => {
    const steps = [connect(), send([4n]), receive(oneOf(15n)), send([70_000n])];
    const transcript = transcriptOf(
      [2, fact.received(hexOf("struct:<q", 16n))],
      [3, { kind: "cannot-carry", on: "a", codec: "struct:<h" }],
    );

    expect(
      judgeCase(caseOf("server", steps), transcript, lecture),
    ).toMatchObject({ mismatch: { kind: "wrong-value", step: 2 } });
  });
});

describe("the first step that goes otherwise", () => {
  test("decides, whatever came later", () => {
    const steps = [
      ...[connect("a"), send([10n], "a"), receive(oneOf(77n), "a"), close("a")],
      ...[connect("b"), send([20n], "b"), receive(oneOf(437n), "b")],
    ];
    const transcript = transcriptOf(
      [2, fact.received(hexOf("struct:<q", 78n), "a")],
      [4, fact.refused("b")],
      [6, fact.ended(1)],
    );

    expect(
      judgeCase(caseOf("server", steps), transcript, lecture),
    ).toMatchObject({
      mismatch: { kind: "wrong-value", step: 2, asked: "10" },
    });
  });

  test("decides by what was asked as bytes too, which have no value", () => {
    const bytes = Buffer.from("fffefd", "hex");
    const payload = { kind: "bytes", bytes } as const;
    const steps: readonly Step[] = [
      connect(),
      { kind: "send", on: "a", payload, delivery: {} },
      receive(any),
    ];

    expect(judgeCase(caseOf("server", steps), [], lecture)).toMatchObject({
      mismatch: { kind: "nothing-received", asked: null },
    });
  });
});

/** Any facts at any steps of any case: what a saved transcript may hold. */
const happened = fc.constantFrom(
  fact.connected(),
  fact.accepted(),
  fact.refused(),
  fact.received(hexOf("struct:<q", 77n)),
  fact.received("4d"),
  fact.sent("0a000000"),
  fact.closedByProgram(),
  fact.closedByProgram("reset"),
  fact.printed("X = 77\n"),
  fact.complained("Traceback (most recent call last)\n"),
  fact.ended(0),
  fact.blocked,
  fact.computing,
);
const transcripts: fc.Arbitrary<Transcript> = fc
  .array(fc.tuple(fc.nat(7), happened), { maxLength: 12 })
  .map((facts) => transcriptOf(...facts));
const anyCase: fc.Arbitrary<TestCase> = fc.constantFrom(...cases);

describe("a judgement", () => {
  property.prop([anyCase, transcripts])(
    "is the same twice, and changes nothing",
    (testCase, transcript) => {
      const before = structuredClone({ testCase, transcript });

      const first = judgeCase(testCase, transcript, lecture);
      const second = judgeCase(testCase, transcript, lecture);

      expect(second).toEqual(first);
      expect({ testCase, transcript }).toEqual(before);
    },
  );

  property.prop([
    anyCase,
    transcripts,
    fc.array(fc.double(), { minLength: 12 }),
  ])("does not depend on the times", (testCase, transcript, times) => {
    const other = transcript.map((entry, index): Entry => ({
      ...entry,
      at: times[index] ?? 0,
    }));

    expect(judgeCase(testCase, other, lecture)).toEqual(
      judgeCase(testCase, transcript, lecture),
    );
  });

  property.prop([anyCase, transcripts])(
    "never passes where not a byte arrived and nothing was said",
    (testCase, transcript) => {
      const mute = transcript.filter(
        ({ kind }) => kind !== "received" && kind !== "output",
      );

      expect(judgeCase(testCase, mute, lecture).kind).toBe("fail");
    },
  );
});
