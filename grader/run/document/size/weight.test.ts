import { describe, expect } from "vitest";
import { fc, it } from "@fast-check/vitest";
import { jsonText } from "../../../report/neutral/json-text.ts";
import { weightInBytes } from "./weight.ts";

describe("weightInBytes", () => {
  it.prop([fc.jsonValue({ stringUnit: "binary" })])(
    "is never less than the length of the JSON",
    (value) => {
      const length = Buffer.byteLength(jsonText(value));

      expect(weightInBytes(value, Infinity)).toBeGreaterThanOrEqual(length - 1);
    },
  );

  it("does not look at what comes after enough", () => {
    const texts = Array.from({ length: 1000 }, () => "x".repeat(1000));

    expect(weightInBytes(texts, 5000)).toBeLessThan(7000);
  });
});
