import { expect, it } from "vitest";
import { GraderFault } from "../core/errors.ts";
import { fromHex, toHex } from "./hex.ts";

it("writes two lower-case digits for each byte, and reads them back", () => {
  const bytes = Uint8Array.of(0, 10, 255);

  expect(toHex(bytes)).toBe("000aff");
  expect(fromHex("000AFF")).toEqual(bytes);
  expect(fromHex("")).toEqual(new Uint8Array());
});

it("writes the middle of a buffer alone", () => {
  expect(toHex(Uint8Array.of(1, 2, 3).subarray(1, 2))).toBe("02");
});

it.each(["0", "0g", "00 0a", "0x00", "000"])("refuses %j", (text) => {
  expect(() => fromHex(text)).toThrow(GraderFault);
});
