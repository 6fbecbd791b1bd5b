import { describe, expect, it } from "vitest";
import type { Value } from "../core/exercise/value.ts";
import { integer, oracleAnswer, text } from "../core/exercise/fields.suite.ts";
import * as inference from "./infer.ts";
import { codecNamed } from "./registry.ts";

const likelyCodecs = (hints: readonly string[]) =>
  inference.likelyCodecs(hints, "integer");
const inferCodecs = (
  samples: readonly inference.Sample[],
  hints: readonly string[],
) => inference.inferCodecs(samples, hints, integer);
const replyCandidates = (
  samples: readonly inference.ReplySample[],
  hints: readonly string[],
) => inference.replyCandidates(samples, hints, integer);

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function sent(id: string, value: Value): Uint8Array {
  return codecNamed(id).encode(value) ?? new Uint8Array();
}

function requests(id: string, ...values: readonly bigint[]) {
  return values.map((value) => ({ bytes: sent(id, value), value }));
}

/** Answers written with `id`, each off by `error` from the expected one. */
function replies(id: string, error: bigint, ...expected: readonly bigint[]) {
  return expected.map((right) => ({
    bytes: sent(id, right + error),
    expected: right,
  }));
}

describe("what always stands around a value", () => {
  it("is not the half of a wide number that small values leave empty", () => {
    const padded = "struct:<q/around:0100000000000000,";
    const samples = replies(padded, 0n, 15n, 77n, 437n);

    const ids = replyCandidates(samples, []).map(({ id }) => id);

    expect(ids[0]).toBe(padded);
    expect(ids.filter((id) => id.startsWith("struct:<i/around"))).toEqual([]);
  });

  it("is the byte with which the texts of C end", () => {
    const id = "utf-8/around:,00";
    const samples = ["ola", "bom dia"].map((value) => ({
      bytes: sent(id, value),
      value,
    }));

    const found = inference.inferCodecs(samples, [], text);

    expect(found[0]).toMatchObject({ id });
  });
});

describe("likelyCodecs", () => {
  it("begins with the hints in their own spelling and names each behaviour once", () => {
    const ids = likelyCodecs(["struct:l", "struct:i"]).map(
      ({ codec }) => codec.id,
    );

    expect(ids.slice(0, 4)).toEqual([
      "struct:l",
      "struct:i",
      "text",
      "struct:!i",
    ]);
    expect(ids).not.toContain("struct:<i");
    expect(ids).not.toContain("struct:<q");
  });

  it("passes over hints that carry no number", () => {
    const likely = likelyCodecs(["struct:10s", "struct:", "elements:<i", ""]);

    expect(likely[0]).toMatchObject({
      codec: { id: "struct:<i" },
      hinted: false,
    });
  });
});

describe("inferCodecs", () => {
  it.each([
    ["struct:<i", "struct:<i", ["struct:<I"]],
    ["struct:=l", "struct:<i", ["struct:<I"]],
    ["struct:!i", "struct:!i", ["struct:!I"]],
    ["struct:l", "struct:<q", ["struct:<Q"]],
    ["struct:>Q", "struct:!q", ["struct:!Q"]],
    ["struct:<H", "struct:<h", ["struct:<H"]],
    ["struct:d", "struct:<d", []],
    ["struct:!f", "struct:!f", []],
    ["text", "text", ["text/words"]],
  ])("recognises what a client sends with %s", (id, best, others) => {
    expect(inferCodecs(requests(id, 10n, 97n), [])).toEqual([
      { id: best, others, hinted: false, isExact: true },
    ]);
  });

  it("prefers the hint, in its own spelling", () => {
    const [best] = inferCodecs(requests("struct:<i", 10n), [
      "struct:h",
      "struct:I",
    ]);

    expect(best).toEqual({
      id: "struct:I",
      others: ["struct:<i"],
      hinted: true,
      isExact: true,
    });
  });

  it("lists both byte orders where the value reads the same in both", () => {
    const [best] = inferCodecs(requests("struct:!h", 257n), []);

    expect(best?.others).toEqual(["struct:!h", "struct:<H", "struct:!H"]);
  });

  it("tells signed from unsigned by a value that only one can carry", () => {
    const [best, ...rest] = inferCodecs(requests("struct:<I", 2n ** 31n), []);

    expect(best).toMatchObject({ id: "struct:<I", others: [] });
    expect(rest).toEqual([]);
  });

  it.each([
    ["77\n", "text/newline"],
    ["77\r\n", "text/crlf"],
    [" 77", "text"],
    ["77\0\0\0", "text"],
    ["N = 77", "text/words"],
  ])("names the text in which %j stands for 77", (text, id) => {
    const [best] = inferCodecs([{ bytes: bytesOf(text), value: 77n }], []);

    expect(best?.id).toBe(id);
  });

  it("has no candidate for bytes that mean something else", () => {
    expect(inferCodecs([{ bytes: bytesOf("sim"), value: 77n }], [])).toEqual(
      [],
    );
    expect(inferCodecs([{ bytes: new Uint8Array(), value: 0n }], [])).toEqual(
      [],
    );
  });

  it("gives the usual order where there is no sample", () => {
    const [all] = inferCodecs([], ["struct:!q"]);

    expect(all?.id).toBe("struct:!q");
    expect(all?.others.slice(0, 2)).toEqual(["struct:<i", "text"]);
  });
});

describe("replyCandidates", () => {
  it.each([
    ["struct:<q", "struct:<q"],
    ["struct:!I", "struct:!i"],
    ["struct:<d", "struct:<d"],
    ["struct:f", "struct:<f"],
    ["text/newline", "text/newline"],
    ["text", "text"],
  ])("puts the codec of right answers in %s first", (id, best) => {
    const [first] = replyCandidates(replies(id, 0n, 77n, 437n, 10201n), []);

    expect(first).toMatchObject({ id: best, matches: 3, isPlausible: true });
  });

  it.each([
    ["struct:<q", "struct:<q"],
    ["struct:!i", "struct:!i"],
    ["struct:<i", "struct:<i"],
    ["struct:!d", "struct:!d"],
    ["struct:<f", "struct:<f"],
    ["text/newline", "text/newline"],
    ["text", "text"],
  ])("recognises %s although every answer is wrong", (id, best) => {
    const [first] = replyCandidates(replies(id, 22n, 77n, 437n, 10201n), []);

    expect(first).toMatchObject({ id: best, matches: 0, isPlausible: true });
  });

  it("counts the right answers of a program that is sometimes wrong", () => {
    const samples = [
      ...replies("struct:<i", 0n, 77n, 437n),
      ...replies("struct:<i", 22n, 10201n),
    ];

    expect(replyCandidates(samples, [])[0]).toEqual({
      id: "struct:<i",
      others: ["struct:<I"],
      hinted: false,
      isExact: true,
      matches: 2,
      isPlausible: true,
      leftInBytes: 0,
    });
  });

  it("believes right answers rather than a hint", () => {
    const [first] = replyCandidates(replies("struct:!i", 0n, 77n), [
      "struct:<i",
    ]);

    expect(first).toMatchObject({ id: "struct:!i", hinted: false, matches: 1 });
  });

  it("keeps an implausible reading only where the source names its codec", () => {
    const absurd = [{ bytes: sent("struct:<q", 2n ** 50n), expected: 77n }];

    expect(replyCandidates(absurd, []).map(({ id }) => id)).not.toContain(
      "struct:<q",
    );
    expect(replyCandidates(absurd, ["struct:q"])).toContainEqual(
      expect.objectContaining({ id: "struct:q", isPlausible: false }),
    );
  });

  it("recognises a text whose blanks came out as control characters", () => {
    const samples = [
      { bytes: bytesOf("BOM\0DIA"), expected: "BOM DIA" },
      { bytes: bytesOf("ATE\0LOGO"), expected: "ATE LOGO" },
    ];

    expect(inference.replyCandidates(samples, [], text)[0]).toMatchObject({
      id: "utf-8",
      matches: 0,
      isPlausible: true,
    });
  });

  it("takes words that end with a line end for lines, whatever the source says", () => {
    const samples = ["sim\n", "O oráculo diz: não\n"].map((said) => ({
      bytes: bytesOf(said),
      expected: "talvez",
    }));

    const [first] = inference.replyCandidates(samples, ["utf-8"], oracleAnswer);

    expect(first).toMatchObject({ id: "utf-8/newline", matches: 2 });
  });

  it("takes no framing for a text with control characters", () => {
    const framed = sent("mutf-8/length:!H", "bom dia");
    const samples = [{ bytes: framed, expected: "BOM DIA" }];

    const ids = inference
      .replyCandidates(samples, [], text)
      .map(({ id }) => id);

    expect(ids).toContain("mutf-8/length:!H");
    expect(ids).not.toContain("utf-8");
  });

  it("finds the number among words", () => {
    const samples = [{ bytes: bytesOf("Resultado: 77\n"), expected: 77n }];

    expect(replyCandidates(samples, [])[0]).toMatchObject({
      id: "text/words",
      isExact: false,
      matches: 1,
    });
  });

  it("has no candidate for half a value", () => {
    const samples = [{ bytes: Uint8Array.of(1, 2, 3), expected: 77n }];

    expect(replyCandidates(samples, [])).toEqual([]);
  });
});
