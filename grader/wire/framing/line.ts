import type { Codec } from "../codec.ts";
import { readFramed } from "./frame.ts";

/** Longer than any line of an exercise; what goes on and on is no line. */
const longestInBytes = 2 ** 20;

const [lineFeed, carriageReturn] = [0x0a, 0x0d];

/** A payload up to its line end; either line end is read, `terminator` is written. */
export function line(payload: Codec, terminator: "\n" | "\r\n"): Codec {
  const name = terminator === "\n" ? "newline" : "crlf";
  return {
    id: `${payload.id}/${name}`,
    family: payload.family,
    encode: (value) => {
      const bytes = payload.encode(value);
      if (bytes === null || bytes.includes(lineFeed)) return null;
      return Buffer.concat([bytes, Buffer.from(terminator)]);
    },
    decode: (bytes) => {
      const feed = bytes.indexOf(lineFeed);
      if (feed < 0 && bytes.length > longestInBytes)
        return { kind: "invalid", offset: longestInBytes };
      if (feed < 0) return { kind: "incomplete", neededInBytes: null };
      const isBoth = feed > 0 && bytes[feed - 1] === carriageReturn;
      const end = isBoth ? feed - 1 : feed;
      return readFramed(payload, bytes, {
        start: 0,
        end,
        lengthInBytes: feed + 1,
      });
    },
  };
}
