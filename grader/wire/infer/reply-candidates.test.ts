import { describe, expect, it } from "vitest";
import { integers, text } from "../../core/exercise/fields.suite.ts";
import { codecNamed } from "../registry.ts";
import { replyCandidates } from "./reply-candidates.ts";

describe("a text between quotes", () => {
  const asked = ["BOM DIA", "ATE LOGO"];
  const best = (before: string, behind: string) => {
    const samples = asked.map((expected) => ({
      bytes: Buffer.from(`${before}${expected}${behind}`),
      expected,
    }));
    return replyCandidates(samples, [], text)[0];
  };

  it.each([
    ['["', '"]', "json/around:5b,5d"],
    ['{"resposta": "', '"}', "json/member:7b22726573706f737461223a20,7d"],
    ["'", "'", "repr"],
    ['"', '"\n', "json/newline"],
    ["<r>", "</r>", "utf-8/around:3c723e,3c2f723e"],
  ])("reads a literal in %s…%s with the quotes", (before, behind, id) => {
    expect(best(before, behind)).toMatchObject({ id, matches: 2 });
  });

  it.each([
    ["b'", "'"],
    ['b"', '"\n'],
    ["B'", "'\n"],
    ["B'", String.raw`\R'` + "\n"],
    ["Resposta: B'", "'"],
  ])("does not read %s…%s, which str makes of bytes", (before, behind) => {
    expect(best(before, behind)).toMatchObject({ matches: 0 });
  });
});

describe("where every answer is wrong, replyCandidates", () => {
  it("believes the source and the bytes rather than a codec that reads any bytes", () => {
    const samples = [28n, 13n, 56n].map((sum) => ({
      bytes: codecNamed("pickle").encode(sum) ?? new Uint8Array(),
      expected: [1n, 2n, 3n, 4n, 6n, 12n],
    }));

    const [best] = replyCandidates(samples, ["pickle"], integers);

    expect(best).toMatchObject({ id: "pickle", matches: 0 });
  });

  it("believes a text rather than a codec that reads any bytes", () => {
    const samples = [28n, 13n].map((sum) => ({
      bytes: Buffer.from(String(sum)),
      expected: [1n, 2n, 3n, 4n, 6n, 12n],
    }));

    const [best] = replyCandidates(samples, [], integers);

    expect(best?.id).not.toMatch(/^elements:/);
  });
});
