import { expect, it } from "vitest";
import { type Crossed, findReply } from "./find-reply.ts";
import type { ReplyTry } from "./reply-tries.ts";

const acquaintance = ["sim", "talvez", "não", "sim"].map((reply, index) => ({
  request: `question ${index}`,
  reply,
}));

const own: ReplyTry = { codec: "utf-8", because: "own-server" };
const alike: ReplyTry = { codec: "utf-8", because: "guess" };
const line: ReplyTry = { codec: "utf-8/newline", because: "guess" };

interface Row {
  readonly title: string;
  readonly tries: readonly ReplyTry[];
  /** Whether the client shows a value that it is told in a codec. */
  readonly shows: (codec: string, told: Crossed["told"]) => boolean;
  readonly found: string;
  readonly runs: number;
}

const rows: readonly Row[] = [
  {
    title: "the codec of its own server, shown once",
    tries: [own, line],
    shows: (codec) => codec === "utf-8",
    found: "utf-8",
    runs: 1,
  },
  {
    title: "that codec although one value is shown wrongly",
    tries: [own, line],
    shows: (_, { reply }) => reply !== "não",
    found: "utf-8",
    runs: 2,
  },
  {
    title: "the codec of its requests although one value is shown wrongly",
    tries: [alike, line],
    shows: (_, { reply }) => reply !== "não",
    found: "utf-8",
    runs: 3,
  },
  {
    title: "a guess only with two different values",
    tries: [{ ...line, codec: "utf-8/crlf" }, line],
    shows: (codec, { reply }) => codec === line.codec || reply === "não",
    found: line.codec,
    runs: 4,
  },
];

it.each(rows)("finds $title", async ({ tries, shows, found, runs }) => {
  let count = 0;
  const trial = await findReply({
    exercise: { acquaintance },
    tries,
    request: "utf-8",
    mostRuns: 11,
    run: (reply, { told }) => {
      count += 1;
      return Promise.resolve(shows(reply.codec, told) ? "by-itself" : null);
    },
  });

  expect(trial.reply.codec).toBe(found);
  expect(count).toBe(runs);
});
