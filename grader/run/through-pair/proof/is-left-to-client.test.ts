import { describe, expect, test } from "vitest";
import type { KnownAnswer } from "../../../core/exercise/exercise.ts";
import { type Value, isList, showValue } from "../../../core/exercise/value.ts";
import { codecNamed } from "../../../wire/registry.ts";
import { type Asked, isLeftToClient } from "./is-left-to-client.ts";

type Say = (known: KnownAnswer) => Uint8Array;

const inCodec = (id: string, value: Value): Uint8Array =>
  codecNamed(id).encode(value) ?? new Uint8Array();

function talksOf(
  known: readonly KnownAnswer[],
  request: string,
  reply: Say,
): readonly Asked[] {
  return known.map((one) => ({
    known: one,
    conversation: {
      turns: [
        { from: "client", bytes: inCodec(request, one.request) },
        { from: "server", bytes: reply(one) },
      ],
    },
  }));
}

const primes = [
  { request: 10n, reply: 77n },
  { request: 20n, reply: 437n },
];
const lists = [
  { request: 12n, reply: [1n, 2n, 3n, 4n, 6n, 12n] },
  { request: 28n, reply: [1n, 2n, 4n, 7n, 14n, 28n] },
];
const texts = [
  { request: "bom dia", reply: "BOM DIA" },
  { request: "boa tarde a todos", reply: "BOA TARDE A TODOS" },
];

const plain = (value: Value): string =>
  typeof value === "string" ? value : showValue(value);
const bytes = (text: string): Buffer => Buffer.from(text);
const base64 = (value: Value): Buffer =>
  bytes(bytes(plain(value)).toString("base64"));
const membersOf = (value: Value): readonly Value[] =>
  isList(value) ? value : [];

describe("a server leaves the work to its client", () => {
  test.each<readonly [string, readonly KnownAnswer[], Say, readonly string[]]>([
    [
      "that sends a text back",
      texts,
      ({ request }) => bytes(plain(request)),
      [],
    ],
    [
      "that sends it back behind a word of its own",
      texts,
      ({ request }) => bytes(`ECO: ${plain(request)}`),
      [],
    ],
    [
      "that sends a number back in another format",
      primes,
      ({ request }) => inCodec("struct:!q", request),
      [],
    ],
    [
      "that answers two factors in a format that its source names",
      primes,
      ({ request }) =>
        inCodec("struct:!ii", request === 10n ? [7n, 11n] : [19n, 23n]),
      ["struct:!ii"],
    ],
    [
      "that forgets members of a list",
      lists,
      ({ reply }) => inCodec("pickle", membersOf(reply).slice(0, 3)),
      ["pickle"],
    ],
    [
      "that says N twice",
      lists,
      ({ request, reply }) => inCodec("pickle", [...membersOf(reply), request]),
      ["pickle"],
    ],
  ])("%s", (_, known, reply, writes) => {
    const [replyCodec = "utf-8"] = writes;
    const asked = talksOf(known, "text", reply);

    expect(isLeftToClient(asked, { replyCodec, writes })).toBe(true);
  });
});

describe("a server does not leave the work to its client", () => {
  test.each<readonly [string, readonly KnownAnswer[], Say, readonly string[]]>([
    [
      "whose answer stands behind the question",
      primes,
      ({ request, reply }) => inCodec("struct:!qq", [request, reply]),
      ["struct:!qq"],
    ],
    [
      "whose text has a label",
      texts,
      ({ reply }) => bytes(`OK|${plain(reply)}`),
      [],
    ],
    [
      "whose text stands before the question",
      texts,
      ({ request, reply }) => bytes(`${plain(reply)}|${plain(request)}`),
      [],
    ],
    ["whose text is in base 64", texts, ({ reply }) => base64(reply), []],
    [
      "whose number is in hexadecimal digits of its digits",
      primes,
      ({ reply }) => bytes(bytes(plain(reply)).toString("hex")),
      ["text"],
    ],
    [
      "whose list begins with its length",
      lists,
      ({ reply }) => inCodec("pickle", [6n, ...membersOf(reply)]),
      ["pickle"],
    ],
    [
      "whose answer nobody can read",
      primes,
      ({ reply }) => bytes(plain(reply)).map((byte) => byte ^ 0x9b),
      [],
    ],
  ])("%s", (_, known, reply, writes) => {
    const [replyCodec = "utf-8"] = writes;
    const asked = talksOf(known, "text", reply);

    expect(isLeftToClient(asked, { replyCodec, writes })).toBe(false);
  });
});
