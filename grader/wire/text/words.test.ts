import { describe, expect, it } from "vitest";
import { codecNamed } from "../registry.ts";

const binary: readonly (readonly [string, string])[] = [
  [
    "a pickle of texts",
    "80049524000000000000005d94288c0131948c0431322e30946 52e",
  ],
  ["a pickle", "80045d94284b034b04652e"],
  ["a marshal list", "5b02000000690300000069040000 00"],
  ["two elements", "0100000031000000"],
  ["an escape that is no colour", "311b31"],
];

describe.each(["text/words", "numbers:words"])("%s", (id) => {
  it.each(binary)("takes %s for no words", (_, hex) => {
    const bytes = Buffer.from(hex.replaceAll(" ", ""), "hex");

    expect(codecNamed(id).decode(bytes)).toMatchObject({ kind: "invalid" });
  });

  it.each(["X = 12", "X =\t12\r\n", "12\0\0\0", "\u001b[1mX: 12\u001b[0m"])(
    "reads the words %j",
    (words) => {
      const decoded = codecNamed(id).decode(Buffer.from(words));

      expect(decoded).toMatchObject({ kind: "value" });
    },
  );
});

it("is no page of words where it goes on and on", () => {
  const bytes = Buffer.from(`X = 12 ${"bla ".repeat(5000)}`);

  expect(codecNamed("text/words").decode(bytes)).toEqual({
    kind: "invalid",
    offset: 8192,
  });
});
