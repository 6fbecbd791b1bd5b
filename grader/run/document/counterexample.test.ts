import { describe, expect, it } from "vitest";
import {
  integerFields,
  integers,
  oracleAnswer,
} from "../../core/exercise/fields.suite.ts";
import type { Exercise } from "../../core/exercise/exercise.ts";
import type { Delivery, Step } from "../../core/exercise/test-case.ts";
import type { Mismatch } from "../../core/verdict.ts";
import { caseOf } from "../../judge/evidence.suite.ts";
import { everywhere } from "../../core/exercise/localized.ts";
import type { CaseOutcome, HalfOutcome } from "../half/outcome.ts";
import { counterexampleIn } from "./counterexample.ts";

const exercise: Exercise = {
  ...integerFields,
  id: "primes",
  title: everywhere("primes"),
  customaryPorts: [],
  groups: [
    { id: "core", weight: 100 },
    { id: "robustness", weight: 0 },
  ],
  pair: {
    group: "core",
    weight: 10,
    request: 10n,
    requirement: everywhere("pair"),
  },
  acquaintance: [],
  cases: [],
};

interface Given {
  readonly group?: string;
  readonly delivery?: Delivery;
  readonly times?: number;
  readonly isList?: boolean;
}

function wrong(asked: string, given: Given = {}): CaseOutcome {
  const { group = "core", delivery = {}, times = 1, isList = false } = given;
  const payload = { kind: "values", values: [BigInt(asked)] } as const;
  const send: Step = { kind: "send", on: "a", payload, delivery };
  const steps: readonly Step[] = [
    ...Array.from({ length: times }, () => send),
    { kind: "receive", on: "a", expected: { kind: "any" } },
  ];
  const told = { step: times, asked, expected: ["77"], actual: "78", hex: "" };
  const members = { missing: ["9"], extra: [], repeated: [] };
  const mismatch: Mismatch = isList
    ? { kind: "wrong-members", ...told, ...members }
    : { kind: "wrong-value", ...told };
  return {
    testCase: { ...caseOf("server", steps), group },
    verdict: { kind: "fail", mismatch },
    transcript: [],
    stderr: [],
    durationMs: 1,
  };
}

function foundIn(
  outcomes: readonly CaseOutcome[],
  other: Partial<Exercise> = {},
): string | null {
  const nothing = { program: null, profile: null, obstacle: null, remarks: [] };
  const half: HalfOutcome = { role: "server", ...nothing, cases: outcomes };
  return counterexampleIn({ ...exercise, ...other }, [half])?.input ?? null;
}

describe("the smallest example", () => {
  it("is the smallest question with a wrong answer", () => {
    expect(foundIn([wrong("100"), wrong("9"), wrong("25")])).toBe("9");
  });

  it.each<readonly [string, Given]>([
    ["of a group without points", { group: "robustness" }],
    ["that went in pieces", { delivery: { segmentInBytes: 1 } }],
    ["that followed another one", { times: 2 }],
  ])("is never one %s", (_, given) => {
    expect(foundIn([wrong("100"), wrong("9", given)])).toBe("100");
  });

  it("shows lists with wrong members, too", () => {
    expect(foundIn([wrong("9", { isList: true })], { reply: integers })).toBe(
      "9",
    );
  });

  it("is none where the answer is drawn by lot", () => {
    expect(foundIn([wrong("9")], { reply: oracleAnswer })).toBeNull();
  });
});
