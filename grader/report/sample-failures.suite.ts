import type { CaseReport } from "./document.ts";
import {
  sampleCase,
  sampleHalf,
  sampleMismatch,
  sampleReport,
} from "./sample-report.suite.ts";

const overflow =
  "struct.error: 'i' format requires -2147483648 <= number <= 2147483647";

function wrongSquare(n: string, expected: string, actual: string): CaseReport {
  const mismatch = { kind: "wrong-value", step: 2, asked: n } as const;
  return sampleCase(`sums/server/edge/square-${n}`, {
    group: "edge",
    verdict: "fail",
    requirement: {
      "pt-BR": `O quadrado de um primo não é primo: ${n}.`,
      en: `The square of a prime is not prime: ${n}.`,
    },
    mismatch: sampleMismatch({
      ...mismatch,
      expected: [expected],
      actual,
      hex: "63000000",
    }),
    transcript: [
      { at: 0.41, step: 1, kind: "sent", on: "a", hex: "0900", means: n },
      { at: 0.52, step: 1, kind: "sent", on: "a", hex: "0000" },
      { at: 1234.5, step: 2, kind: "received", on: "a", hex: "63000000" },
    ],
  });
}

/** A server that the number killed. */
export const died = sampleCase("sums/server/core/large", {
  verdict: "fail",
  stderr: ["Traceback (most recent call last):", overflow],
  mismatch: sampleMismatch(
    {
      kind: "nothing-received",
      step: 2,
      asked: "46337",
      expected: ["2147766287"],
      silence: { kind: "ended", end: { code: 1, signal: null, byUs: false } },
    },
    [overflow],
  ),
});

const garbled = sampleCase("sums/server/robustness/garbage", {
  group: "robustness",
  verdict: "fail",
  mismatch: sampleMismatch({
    kind: "undecodable",
    step: 2,
    asked: null,
    codec: "struct:<q",
    offset: 3,
    hex: "ab".repeat(150),
  }),
});

/** A client that does not show what it was answered. */
export const mute = sampleReport({
  score: 50,
  halves: [sampleHalf("client", { score: 50 })],
  cases: [
    sampleCase("sums/client/core/shows", {
      role: "client",
      verdict: "fail",
      mismatch: sampleMismatch({
        kind: "not-shown",
        step: 3,
        asked: "10",
        expected: ["77"],
        output: "",
        silence: null,
      }),
      transcript: [
        { at: 0.4, step: 1, kind: "received", on: "a", hex: "0a000000" },
        {
          at: 0.5,
          step: 2,
          kind: "sent",
          on: "a",
          hex: "4d000000",
          means: "77",
        },
      ],
    }),
  ],
});

/** Three kinds of failures, one of them twice. */
export const rejected = sampleReport({
  score: 62.5,
  halves: [sampleHalf("server", { score: 12.5 })],
  cases: [
    garbled,
    wrongSquare("9", "77", "99"),
    wrongSquare("25", "667", "713"),
    sampleCase("sums/server/core/one"),
    died,
  ],
});

/** A submission without a client. */
export const withoutClient = sampleReport({
  score: 50,
  halves: [
    sampleHalf("server"),
    sampleHalf("client", {
      score: 0,
      program: null,
      profile: null,
      groups: [],
      problem: {
        kind: "no-program",
        message: { "pt-BR": "Nenhum cliente.", en: "No client was found." },
        stderr: [],
      },
    }),
  ],
  cases: [
    sampleCase("sums/server/core/one"),
    ...["one", "two"].map((name) =>
      sampleCase(`sums/client/core/${name}`, {
        role: "client",
        verdict: "skip",
        skip: {
          kind: "prerequisite",
          message: { "pt-BR": "não testado", en: "could not be tried" },
        },
      }),
    ),
  ],
});

/** A fault of the machine. */
export const faulty = sampleReport({
  score: null,
  halves: [sampleHalf("server", { score: null, groups: [], profile: null })],
  cases: [
    sampleCase("sums/server/core/one", {
      verdict: "fault",
      fault: {
        kind: "port-held",
        message: {
          "pt-BR": "A porta 12000 já está sendo usada.",
          en: "Port 12000 is already in use.",
        },
      },
    }),
  ],
});
