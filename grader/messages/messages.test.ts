import { describe, expect, test } from "vitest";
import { messages } from "./messages.ts";

describe("messages", () => {
  test("names a folder that is missing, in the language asked for", () => {
    const path = "work/maria";

    expect(messages("pt-BR").noSuchFolder({ path })).toBe(
      "A pasta “work/maria” não existe. Confira o nome e a pasta em que você está.",
    );
    expect(messages("en").noSuchFolder({ path })).toBe(
      "There is no folder “work/maria”. Check its name and the folder you are in.",
    );
  });

  test("offers the nearest word where there is one", () => {
    const name = "refernce";

    expect(
      messages("en").unknownCommand({ name, nearest: "reference" }),
    ).toContain("Did you mean “reference”?");
    expect(messages("en").unknownCommand({ name, nearest: null })).toContain(
      "grade --help",
    );
  });

  test("lists what may be chosen as a sentence", () => {
    const choice = {
      option: "format",
      actual: "xml",
      allowed: ["text", "json"],
    };

    expect(messages("pt-BR").notOneOf(choice)).toBe(
      "--format não aceita “xml”. Use text ou json.",
    );
    expect(messages("en").notOneOf(choice)).toBe(
      "--format does not take “xml”. Use text or json.",
    );
  });

  test("says where a spec is broken", () => {
    const problems =
      "specs/sums/edge.json:3:7: expected a number, found “two” (at /cases/0/weight)";

    expect(messages("en").brokenSpec({ problems })).toBe(
      `The spec is broken, so nothing was graded:
${problems}`,
    );
  });
});
