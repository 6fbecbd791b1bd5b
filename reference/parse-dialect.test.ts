import { describe, expect, it } from "vitest";
import { parseDialect } from "./parse-dialect.ts";
import type { MessageTypes } from "./exchange/value-kinds.ts";

const numbers = { request: "integer", reply: "integer" } as const;
const list = { request: "integer", reply: "integers" } as const;
const sentences = { request: "text", reply: "text" } as const;

describe("parseDialect", () => {
  it.each<[string, MessageTypes, readonly [string, string]]>([
    ["struct:<i,struct:<q", numbers, ["struct:<i", "struct:<q"]],
    ["text", numbers, ["text", "text"]],
    [" text , text/newline ", numbers, ["text", "text/newline"]],
    ["utf-8/length:!H", sentences, ["utf-8/length:!H", "utf-8/length:!H"]],
    ["latin-1,utf-8", sentences, ["latin-1", "utf-8"]],
    ["pickle", list, ["pickle", "pickle"]],
    ["struct:<q,elements:<q", list, ["struct:<q", "elements:<q"]],
    ["struct:<q,counted:<i,<q", list, ["struct:<q", "counted:<i,<q"]],
  ])("reads %j", (given, types, [request, reply]) => {
    expect(parseDialect(given, types)).toEqual({ request, reply });
  });

  it("cuts between two codecs that have commas themselves", () => {
    const types = { request: "integers", reply: "integers" } as const;

    expect(parseDialect("counted:<i,<q,counted:<h,<i", types)).toEqual({
      request: "counted:<i,<q",
      reply: "counted:<h,<i",
    });
    expect(parseDialect("counted:<i,<q", types)).toEqual({
      request: "counted:<i,<q",
      reply: "counted:<i,<q",
    });
  });

  it.each<[string, MessageTypes]>([
    ["", numbers],
    ["morse", numbers],
    ["text,text,text", numbers],
    ["text,", numbers],
    ["struct:", numbers],
    ["utf-8", numbers],
    ["text", sentences],
    ["struct:<q", list],
    ["counted:<i,<q", list],
  ])("refuses %j for %j", (given, types) => {
    expect(() => parseDialect(given, types)).toThrow(/^Expected a dialect/);
  });
});
