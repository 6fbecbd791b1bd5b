import { test as property, fc } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { acting, namedAttacks } from "./attacks.suite.ts";
import { annotationMessage, annotationProperty } from "./annotation.ts";
import { visible, visibleLines } from "./visible.ts";

/** As the runner reads a property back: the percent sign last. */
function read(property: string): string {
  return property
    .replaceAll("%0D", "\r")
    .replaceAll("%0A", "\n")
    .replaceAll("%3A", ":")
    .replaceAll("%2C", ",")
    .replaceAll("%25", "%");
}

describe("an annotation", () => {
  test("is one line that is read back as several", () => {
    expect(annotationMessage("100%\r\n::error::x")).toBe("100%25%0A::error::x");
  });

  test("has properties that end neither themselves nor the command", () => {
    expect(annotationProperty("a,line=1::100%")).toBe("a%2Cline=1%3A%3A100%25");
  });

  test.each(namedAttacks)("is one line after the attack %s", (_, attack) => {
    expect(annotationMessage(attack)).not.toMatch(/[\r\n]/);
    expect(annotationMessage(attack)).not.toMatch(acting);
    expect(annotationProperty(attack)).not.toMatch(/[\r\n:,]/);
    expect(annotationProperty(attack)).not.toMatch(acting);
  });

  property.prop([fc.string({ unit: "binary" })])(
    "is read back as what a terminal would show",
    (text) => {
      expect(read(annotationMessage(text))).toBe(visibleLines(text));
      expect(read(annotationProperty(text))).toBe(visible(text));
    },
  );
});
