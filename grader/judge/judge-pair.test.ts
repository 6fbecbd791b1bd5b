import { integer } from "../core/exercise/fields.suite.ts";
import { describe, expect, test } from "vitest";
import { hexOf } from "./evidence.suite.ts";
import { type PairFacts, judgePair } from "./judge-pair.ts";

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
    isEnded: true,
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
    [true, { kind: "closed", how: "end" }],
    [false, { kind: "stalled", stall: { kind: "blocked", in: "receive" } }],
  ])("fails a server that says nothing, ended: %j", (isEnded, silence) => {
    const facts = pair({ reply: Buffer.alloc(0), isEnded, output: "77" });

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
    isEnded: true,
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
    isEnded: true,
    withheld: "",
  };

  expect(judgePair({ ...facts, output: "X = 77" }).kind).toBe("pass");
  expect(judgePair({ ...facts, output: "X = 78" }).kind).toBe("fail");
});
