import { describe, expect, it } from "vitest";
import { type PlanFacts, RequestPlan } from "./request-plan.ts";

const text = { recorded: [], reads: [], type: "text", value: "ola" } as const;

function firstTries(facts: PlanFacts, count: number): readonly string[] {
  const plan = new RequestPlan(facts);
  return Array.from({ length: count }, () => plan.next()?.codec ?? "");
}

describe("RequestPlan", () => {
  it.each([
    { reads: ["repr"], first: ["utf-8", "repr"] },
    { reads: ["json"], first: ["utf-8", "json"] },
    { reads: ["pickle", "json"], first: ["pickle", "utf-8", "json"] },
    { reads: ["pickle"], first: ["pickle", "utf-8"] },
  ])(
    "asks in plain text before it puts a text between quotation marks, where the source alone speaks of $reads",
    ({ reads, first }) => {
      expect(firstTries({ ...text, reads }, first.length)).toEqual(first);
    },
  );

  it("asks in what its own client was heard to say before anything else", () => {
    const facts = { ...text, recorded: ["repr"], reads: ["repr"] };

    expect(firstTries(facts, 2)).toEqual(["repr", "utf-8"]);
  });

  it("asks for a list in what its source reads", () => {
    const facts = { ...text, reads: ["repr"], type: "integers" } as const;

    expect(firstTries({ ...facts, value: [2n, 3n] }, 1)).toEqual(["repr"]);
  });
});
