import { describe, expect, test } from "vitest";
import type { Slot, Word } from "../../core/program/input-plan.ts";
import { filled, withPerson } from "./fill.ts";

const name: Word = { kind: "slot", slot: "name" };
const sentence = "frase ".repeat(100);

function toldAsName(slots: readonly Slot[], value: string): string {
  const keyboard = slots.map((slot) => ({ kind: "slot", slot }) as const);
  const plan = { arguments: [], keyboard };
  return filled(name, withPerson(plan, { value, port: 12000 }));
}

describe("a program that asks for a name", () => {
  test("is told the text, for that may be what it means", () => {
    expect(toldAsName(["name"], sentence)).toBe(sentence);
    expect(toldAsName(["name", "value"], "bom dia")).toBe("bom dia");
  });

  test("is told a short one in place of a long text that it asks for, too", () => {
    expect(toldAsName(["name", "value"], sentence)).toBe("Ana");
  });
});
