import { expect, test } from "vitest";
import type { Slot, Word } from "../../../core/program/input-plan.ts";
import { nextKeyboard } from "./next-keyboard.ts";

function told(...slots: readonly Slot[]): readonly Word[] {
  return slots.map((slot) => ({ kind: "slot", slot }));
}

const filling = { value: "ola mundo", port: 12000 };

test.each<[string, readonly Word[], string, readonly Word[] | null]>([
  [
    "by the name that the value was to get",
    told("host", "value"),
    '    porto = int(input("? "))\nValueError: invalid literal',
    told("host", "port"),
  ],
  [
    "by the prompt beside it",
    told("value"),
    '    x = input("Endereço: ")\n',
    told("host"),
  ],
  [
    "as a port where a text is no number",
    told("host", "value"),
    "    x = int(valor_lido)\nValueError: invalid literal",
    told("host", "port"),
  ],
  [
    "not at all where nothing names it",
    told("value"),
    "    raise SystemExit(1)\n",
    null,
  ],
  [
    "by custom where it was told the same three times",
    told("value", "value", "value"),
    "Traceback\n",
    told("host", "port", "value"),
  ],
])("says what was asked for last %s", (_, words, printed, expected) => {
  expect(nextKeyboard({ told: words, filling, printed })).toEqual(expected);
});
