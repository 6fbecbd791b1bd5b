import { expect, it } from "vitest";
import {
  integer,
  oracleAnswer,
  text,
} from "../../../core/exercise/fields.suite.ts";
import type { Field } from "../../../core/exercise/exercise.ts";
import type { Value } from "../../../core/exercise/value.ts";
import { bestReply } from "./best-reply.ts";

type Said = readonly [before: string, rest: string, expected: Value];

const hex = (words: string): string => Buffer.from(words).toString("hex");

it.each<readonly [string, Field, readonly Said[], string]>([
  [
    "the line behind a status, whichever legal word it is",
    oracleAnswer,
    [
      ["A pensar...\n", "não\n", "sim"],
      ["A pensar...\n", "talvez\n", "sim"],
    ],
    `utf-8/newline/around:${hex("A pensar...\n")},`,
  ],
  [
    "a status whose pause was seen only once",
    oracleAnswer,
    [
      ["", "A pensar...\nnão\n", "sim"],
      ["A pensar...\n", "talvez\n", "sim"],
    ],
    `utf-8/newline/around:${hex("A pensar...\n")},`,
  ],
  [
    "an unterminated text behind a status",
    text,
    [
      ["Aguarde ", "BOM DIA", "BOM DIA"],
      ["Aguarde ", "ATE LOGO", "ATE LOGO"],
    ],
    `utf-8/around:${hex("Aguarde ")},`,
  ],
  [
    "a length that is sent before the text is thought of as one message with it",
    integer,
    [
      ["\0\0\0\x02", "77", 77n],
      ["\0\0\0\x02", "15", 15n],
    ],
    "text/length:!I",
  ],
  [
    "all of it where what came before is not always the same",
    oracleAnswer,
    [
      ["Quer saber se chove?\n", "não\n", "sim"],
      ["Quer saber se passa?\n", "sim\n", "sim"],
    ],
    "utf-8",
  ],
  [
    "what came at once as it came",
    oracleAnswer,
    [
      ["", "não\n", "sim"],
      ["", "sim\n", "sim"],
    ],
    "utf-8/newline",
  ],
])("reads %s", (_, field, said, id) => {
  const samples = said.map(([before, rest, expected]) => ({
    before: Buffer.from(before),
    bytes: Buffer.from(before + rest),
    expected,
  }));

  expect(bestReply(samples, [], field)).toMatchObject({ id, matches: 2 });
});
