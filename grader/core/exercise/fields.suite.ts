import { everywhere } from "./localized.ts";
import type { Field, Fields } from "./exercise.ts";

/** Fields as exercises have them, for tests. */
export const integer: Field = {
  name: "n",
  type: "integer",
  label: everywhere("N"),
  comparison: { kind: "exact" },
};

export const integers: Field = {
  name: "divisors",
  type: "integers",
  label: everywhere("N"),
  comparison: { kind: "set" },
};

export const text: Field = {
  name: "sentence",
  type: "text",
  label: everywhere("N"),
  comparison: { kind: "exact" },
};

export const oracleAnswer: Field = {
  name: "answer",
  type: "text",
  label: everywhere("N"),
  comparison: { kind: "one-of", choices: ["sim", "não", "talvez"] },
};

export const integerFields: Fields = { request: integer, reply: integer };
