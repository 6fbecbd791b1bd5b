import { expect, it } from "vitest";
import type { Field } from "../../../core/exercise/exercise.ts";
import { replyTries } from "./reply-tries.ts";

function field(type: Field["type"]): Field {
  const label = { "pt-BR": "n", en: "n" };
  return { name: "n", type, label, comparison: { kind: "exact" } };
}

function codecs(request: string, reply: Field["type"]): readonly string[] {
  const fields = { request: field("integer"), reply: field(reply) };
  const tries = replyTries({ ownReply: null, reads: [], request, fields });
  return tries.map(({ codec }) => codec);
}

it.each([
  ["text/length:!H", "numbers:comma/length:!H"],
  ["text/crlf", "numbers:blank/crlf"],
  ["pickle/length:!I", "pickle/length:!I"],
])("answers a request in %s with a list in %s early", (request, reply) => {
  expect(codecs(request, "integers").slice(0, 5)).toContain(reply);
});

it.each(["text", "struct:!q"])(
  "thinks of no framing where a request in %s has none",
  (request) => {
    const framed = codecs(request, "integers").filter((id) => id.includes("/"));

    expect(framed).toEqual([]);
  },
);

it("tries each codec once", () => {
  const all = codecs("text/newline", "integer");

  expect(new Set(all).size).toBe(all.length);
});
