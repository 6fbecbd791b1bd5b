import { describe, expect, test } from "vitest";
import { decodeOutput } from "./decode-output.ts";

const rows: readonly (readonly [string, readonly number[], string])[] = [
  ["UTF-8", [...Buffer.from("Não é: Ação\n")], "Não é: Ação\n"],
  ["Latin-1", [...Buffer.from("Não é: Ação\n", "latin1")], "Não é: Ação\n"],
  [
    "a Windows console",
    // "Não é: Ação, três, à, Õ?" in code page 850, but for the last letter.
    [
      0x4e, 0xc6, 0x6f, 0x20, 0x82, 0x3a, 0x20, 0x41, 0x87, 0xc6, 0x6f, 0x2c,
      0x20, 0x74, 0x72, 0x88, 0x73,
    ],
    "Não é: Ação, três",
  ],
  [
    "both",
    [...Buffer.from("não "), ...Buffer.from("não", "latin1")],
    "não não",
  ],
];

describe("decodeOutput", () => {
  test.each(rows)("reads %s", (_name, bytes, text) => {
    expect(decodeOutput(Buffer.from(bytes), false)).toBe(text);
  });

  test.each(rows)(
    "reads of a part of %s what it reads of the whole",
    (_name, bytes, text) => {
      for (let length = 0; length <= bytes.length; length += 1) {
        const part = decodeOutput(Buffer.from(bytes.slice(0, length)), true);
        expect(text.startsWith(part)).toBe(true);
      }
    },
  );
});
