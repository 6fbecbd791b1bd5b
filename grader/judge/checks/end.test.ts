import { describe, expect, test } from "vitest";
import type { Fact } from "../../core/transcript.ts";
import type { Verdict } from "../../core/verdict.ts";
import {
  any,
  caseOf,
  close,
  connect,
  end,
  fact,
  lecture,
  receive,
  start,
  transcriptOf,
} from "../evidence.suite.ts";
import { judgeCase } from "../judge-case.ts";

/** A client that finds nobody where it connects. */
function alone(...facts: readonly Fact[]): Verdict {
  const testCase = caseOf("client", [start(10n, "absent"), end]);
  const happened = facts.map((one) => [1, one] as const);
  return judgeCase(testCase, transcriptOf(...happened), lecture);
}

/** A client whose server closes without an answer. */
function unanswered(...facts: readonly Fact[]): Verdict {
  const steps = [start(10n), connect(), receive(any), close(), end];
  const transcript = transcriptOf(
    [1, fact.accepted()],
    [2, fact.received("0a000000")],
    [2, fact.printed("Enviado.\n")],
    [3, fact.closed()],
    ...facts.map((happened) => [4, happened] as const),
  );
  return judgeCase(caseOf("client", steps), transcript, lecture);
}

const python = `Traceback (most recent call last):
  File "cliente.py", line 5, in <module>
ConnectionRefusedError: [Errno 111] Connection refused
`;

describe("the end of a client", () => {
  test.each([
    [fact.printed("Não foi possível conectar ao servidor.\n"), fact.ended(0)],
    [fact.complained("servidor fora do ar\n"), fact.ended(1)],
  ])("passes with words: %j", (...facts) => {
    expect(alone(...facts)).toEqual({ kind: "pass" });
    expect(unanswered(...facts)).toEqual({ kind: "pass" });
  });

  test.each([
    [python, "ConnectionRefusedError: [Errno 111] Connection refused"],
    [
      'Exception in thread "main" java.net.ConnectException: Connection refused\n',
      'Exception in thread "main" java.net.ConnectException: Connection refused',
    ],
    [
      "Error: connect ECONNREFUSED\n    at cliente.js:12:5\n",
      "    at cliente.js:12:5",
    ],
    [
      "panic: dial tcp: connection refused\n",
      "panic: dial tcp: connection refused",
    ],
    [
      "thread 'main' panicked at src/main.rs:4:5\n",
      "thread 'main' panicked at src/main.rs:4:5",
    ],
  ])("fails with a traceback: %j", (text, lastLine) => {
    const facts = [fact.complained(text), fact.ended(1)];

    expect(alone(...facts)).toEqual({
      kind: "fail",
      mismatch: { kind: "traceback", step: 1, asked: "10", lastLine },
    });
  });

  test("fails with a traceback although words stand before it", () => {
    const facts = [fact.printed("erro\n"), fact.complained(python)];

    expect(alone(...facts, fact.ended(1))).toMatchObject({
      mismatch: { kind: "traceback" },
    });
  });

  test("finds a traceback that came in pieces", () => {
    const [head, tail] = [python.slice(0, 9), python.slice(9)];
    const facts = [fact.complained(head), fact.complained(tail)];

    expect(alone(...facts, fact.ended(1))).toMatchObject({
      mismatch: { kind: "traceback" },
    });
  });

  test.each([
    ["nothing at all", []],
    ["blanks", [fact.printed(" \n")]],
    ["a prompt", [fact.printed("Digite N: "), fact.fed("10\n")]],
  ])("fails without words: %s", (_what, facts) => {
    expect(alone(...facts, fact.ended(0))).toEqual({
      kind: "fail",
      mismatch: { kind: "wordless", step: 1, asked: "10" },
    });
  });

  test("passes with a traceback that only the end of its keyboard brought about", () => {
    const facts = [
      fact.printed("sem resposta\nN: "),
      { kind: "input-ended" },
      fact.complained("Traceback (most recent call last):\nEOFError\n"),
      fact.ended(1),
    ] as const;

    expect(unanswered(...facts)).toEqual({ kind: "pass" });
  });

  test("fails without words since the server closed", () => {
    expect(unanswered(fact.ended(0))).toMatchObject({
      mismatch: { kind: "wordless", step: 4 },
    });
  });

  test.each([fact.blocked, fact.computing, fact.sleeping])(
    "fails where it never comes: %j",
    (stalled) => {
      const facts = [fact.printed("sem resposta\n"), stalled];

      expect(unanswered(...facts)).toEqual({
        kind: "fail",
        mismatch: {
          kind: "not-ended",
          step: 4,
          asked: "10",
          stall: stalled.stall,
        },
      });
    },
  );
});
