import { test as property, fc } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { acting, attacks, isCommand, namedAttacks } from "./attacks.suite.ts";
import { betweenStops, logText, withoutCommands } from "./workflow-log.ts";

const pieces = fc.constantFrom(
  ...["::", ":", "##", "#", "[", "]", "vso", " ", "\u00a0", "\u0085", "\u3000"],
  ...["\n", "\r", "\u2028", "\u00ad", "\ufe0f", "error", "\u{1F600}"],
);
const hostile = fc.string({ unit: pieces });

function commandsIn(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/).filter(isCommand);
}

describe("the log of a workflow", () => {
  test.each([
    ["::error::x", "\\::error::x"],
    ["one\n \u3000::error::x", "one\n \u3000\\::error::x"],
    ["see ##[error]x", "see ##\\[error]x"],
    ["##vso[task]", "##vso\\[task]"],
    ["std::cout << a[1]; a::b", "std::cout << a[1]; a::b"],
    ["# one ## two [3]", "# one ## two [3]"],
  ])("has %j as %j", (text, shown) => {
    expect(logText(text)).toBe(shown);
  });

  test.each(namedAttacks)("is not attacked by %s", (_, attack) => {
    expect(commandsIn(logText(attack))).toEqual([]);
    expect(logText(attack)).not.toMatch(acting);
  });

  property.prop([hostile])("has no command in it", (text) => {
    expect(commandsIn(logText(text))).toEqual([]);
  });

  property.prop([hostile])(
    "gets a backslash, and no more, for each",
    (text) => {
      const shown = logText(text);

      expect(withoutCommands(shown)).toBe(shown);
      expect(shown.length).toBeLessThanOrEqual(8 * text.length);
    },
  );
});

describe("a text with the commands stopped around it", () => {
  test("begins with the stop, and ends with the word that ends it", () => {
    expect(betweenStops("77", "k3y")).toBe(
      "::stop-commands::k3y\n77\n::k3y::\n",
    );
  });

  test("does not end the stop, even if it knows the word", () => {
    const shown = betweenStops(`${attacks.resumed}\n##[TOKEN]`, "token");

    expect(commandsIn(shown)).toEqual(["::stop-commands::token", "::token::"]);
  });
});
