import { describe, expect, it } from "vitest";
import { normalizeFormat } from "./normalize-format.ts";
import { parseFormat } from "./parse-format.ts";

describe("parseFormat", () => {
  it.each([
    ["i", 4],
    ["l", 8],
    ["@l", 8],
    ["=l", 4],
    ["<l", 4],
    ["n", 8],
    ["bhilq", 24],
    ["<bhilq", 19],
    ["@bq", 16],
    ["qb", 9],
    ["llh0l", 24],
    ["<llh0l", 10],
    ["2h 3B\n", 7],
    ["xi", 8],
    ["<3xi2x", 9],
    ["?e", 4],
  ])("lays %j out in %i bytes", (format, sizeInBytes) => {
    expect(parseFormat(format)?.sizeInBytes).toBe(sizeInBytes);
  });

  it.each([
    ["a blank before the order sign", " <i"],
    ["a blank after a repeat count", "2 i"],
    ["a repeat count without an item", "<3"],
    ["a second order sign", "<>i"],
    ["native codes in standard sizes", "<n"],
    ["strings", "10s"],
    ["characters and addresses", "cP"],
    ["unknown letters", "z"],
    ["the names of an object's own members", "constructor"],
    ["a sentence", "Digite um numero: "],
    ["nothing", ""],
    ["an order alone", "!"],
    ["padding alone", "4x"],
    ["no item at all", "0i"],
    ["a hostile repeat count", "99999999999999999999i"],
    ["digits that are not ASCII", "٣i"],
  ])("refuses %s", (_, format) => {
    expect(parseFormat(format)).toBeNull();
    expect(normalizeFormat(format)).toBeNull();
  });
});

describe("normalizeFormat", () => {
  it.each([
    ["i", "<i"],
    ["@i", "<i"],
    ["=l", "<i"],
    ["l", "<q"],
    ["L", "<Q"],
    ["n", "<q"],
    ["N", "<Q"],
    [">i", "!i"],
    ["! L", "!I"],
    [">B", "<B"],
    ["bi", "<b3xi"],
    ["ii", "<2i"],
    [">2xhhh", "!2x3h"],
    ["qb0i", "<qb3x"],
    ["?efd", "<?xefd"],
  ])("spells %j as %j", (format, normalized) => {
    expect(normalizeFormat(format)).toBe(normalized);
    expect(normalizeFormat(normalized)).toBe(normalized);
  });
});
