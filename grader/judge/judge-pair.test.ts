import { integer } from "../core/exercise/fields.suite.ts";
import { describe, expect, test } from "vitest";
import { hexOf } from "./evidence.suite.ts";
import { type PairFacts, judgePair } from "./judge-pair.ts";

const closed = { kind: "closed", how: "end" } as const;

function pair(facts: Partial<PairFacts> = {}): PairFacts {
  const reply = Buffer.from(hexOf("struct:<q", 77n), "hex");
  const replyCodec = "struct:<q";
  const output = "X = 77\n";
  const field = integer;
  return {
    asked: 10n,
    reply,
    replyCodec,
    field,
    silence: closed,
    output,
    ...facts,
  };
}

const at = { step: 0, asked: "10" };

describe("judgePair", () => {
  test("passes a client that shows what the server answered", () => {
    expect(judgePair(pair())).toEqual({ kind: "pass" });
  });

  test("passes a wrong answer that is shown: the halves judge it", () => {
    const reply = Buffer.from(hexOf("struct:<q", 99n), "hex");

    expect(judgePair(pair({ reply, output: "99" }))).toEqual({ kind: "pass" });
  });

  test.each([
    closed,
    { kind: "stalled", stall: { kind: "processor-time", limitMs: 5000 } },
  ] as const)("fails a server that says nothing: %j", (silence) => {
    const facts = pair({ reply: Buffer.alloc(0), silence, output: "77" });

    expect(judgePair(facts)).toEqual({
      kind: "fail",
      mismatch: { kind: "nothing-received", ...at, expected: [], silence },
    });
  });

  test.each(["", "N = 10", "X = 770"])(
    "fails a client that shows %j instead",
    (output) => {
      expect(judgePair(pair({ output }))).toEqual({
        kind: "fail",
        mismatch: {
          kind: "not-shown",
          ...at,
          expected: ["77"],
          output,
          silence: null,
        },
      });
    },
  );

  test("fails an answer that is no whole value, whatever is shown", () => {
    const facts = pair({ reply: Buffer.from("4d00", "hex") });

    expect(judgePair(facts)).toMatchObject({
      mismatch: { kind: "not-shown", expected: [] },
    });
  });
});

test("fails a client that shows the answer while it is withheld", () => {
  const verdict = judgePair({
    asked: 10n,
    reply: Buffer.from("77"),
    replyCodec: "text",
    field: integer,
    silence: closed,
    output: "",
    withheld: "X = 77",
  });

  expect(verdict).toMatchObject({ mismatch: { kind: "shown-early" } });
});

test("takes the right answer for one that nobody can read", () => {
  const facts = {
    asked: 10n,
    reply: Buffer.from("?!"),
    replyCodec: "unknown",
    field: integer,
    right: 77n,
    silence: closed,
    withheld: "",
  };

  expect(judgePair({ ...facts, output: "X = 77" }).kind).toBe("pass");
  expect(judgePair({ ...facts, output: "X = 78" }).kind).toBe("fail");
});
