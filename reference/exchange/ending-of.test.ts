import { describe, expect, it } from "vitest";
import type { FieldType } from "../../grader/core/exercise/exercise.ts";
import { codecNamed } from "../../grader/wire/registry.ts";
import { endingOf } from "./ending-of.ts";

describe("endingOf", () => {
  it.each<[string, FieldType, "one" | "many"]>([
    ["struct:<q", "integer", "many"],
    ["text", "integer", "many"],
    ["utf-8", "text", "many"],
    ["utf-8/newline", "text", "many"],
    ["counted:<i,<q", "integers", "many"],
    ["numbers:comma/newline", "integers", "many"],
    ["elements:<q/length:!I", "integers", "many"],
    ["pickle", "integers", "many"],
    ["marshal", "integers", "many"],
    ["elements:<q", "integers", "one"],
    ["numbers:comma", "integers", "one"],
  ])("of %s for %s allows %s", (id, reply, exchanges) => {
    const ending = endingOf(codecNamed(id), { request: "text", reply });

    expect(ending).toEqual({
      requestEnds: "by-itself",
      replyEnds: exchanges === "one" ? "end-of-connection" : "by-itself",
      exchanges,
    });
  });
});
