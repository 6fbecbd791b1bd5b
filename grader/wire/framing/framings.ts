import { type Codec } from "../codec.ts";
import { structCodec } from "../struct/struct-codec.ts";
import { around } from "./around.ts";
import { block } from "./block.ts";
import { greeted } from "./greeted.ts";
import { headerOf, lengthPrefix } from "./length-prefix.ts";
import { line } from "./line.ts";
import { member } from "./members/member.ts";

/** Puts a payload of one codec into a frame; `null` where it has no place in it. */
export type Framing = (payload: Codec) => Codec | null;

/** One entry for each framing: the form of its name, and the framing of a name that is one. */
const framings = {
  newline: {
    form: "newline",
    find: (name: string): Framing | null =>
      name === "newline" ? (payload) => line(payload, "\n") : null,
  },
  crlf: {
    form: "crlf",
    find: (name: string): Framing | null =>
      name === "crlf" ? (payload) => line(payload, "\r\n") : null,
  },
  /** How many bytes follow, as an integer of Python's `struct`. */
  length: {
    form: "length:<format>",
    find: (name: string): Framing | null => {
      const format = /^length:(?<format>.+)$/.exec(name)?.groups?.["format"];
      const length = format === undefined ? null : structCodec(format);
      return length === null
        ? null
        : (payload) => lengthPrefix(payload, name, length);
    },
  },
  /** How many bytes follow, in decimal digits padded with blanks. */
  header: {
    form: "header:<bytes>",
    find: (name: string): Framing | null => {
      const sizeInBytes = sizeIn(/^header:(?<size>\d{1,4})$/.exec(name));
      return sizeInBytes === null
        ? null
        : (payload) => lengthPrefix(payload, name, headerOf(sizeInBytes));
    },
  },
  /** Always as many bytes; what the payload leaves over is NUL. */
  block: {
    form: "block:<bytes>",
    find: (name: string): Framing | null => {
      const sizeInBytes = sizeIn(/^block:(?<size>\d{1,6})$/.exec(name));
      return sizeInBytes === null
        ? null
        : (payload) => block(payload, name, { sizeInBytes, filler: 0 });
    },
  },
  /** Always as many bytes; what the payload leaves over is blank. */
  padded: {
    form: "padded:<bytes>",
    find: (name: string): Framing | null => {
      const sizeInBytes = sizeIn(/^padded:(?<size>\d{1,6})$/.exec(name));
      const filler = " ".charCodeAt(0);
      return sizeInBytes === null
        ? null
        : (payload) => block(payload, name, { sizeInBytes, filler });
    },
  },
  /** Bytes that always stand before the payload, and behind it. */
  around: {
    form: "around:<hex>,<hex>",
    find: (name: string): Framing | null => {
      const form = /^around:(?<before>[\da-f]*),(?<behind>[\da-f]*)$/;
      const [before, behind] = bytesIn(form.exec(name));
      return before === undefined || behind === undefined
        ? null
        : (payload) => around(payload, name, { before, behind });
    },
  },
  /** One member of an object, with what stood before it and behind it when it was seen. */
  member: {
    form: "member:<hex>,<hex>",
    find: (name: string): Framing | null => {
      const form = /^member:(?<before>[\da-f]*),(?<behind>[\da-f]*)$/;
      const [before, behind] = bytesIn(form.exec(name));
      return before === undefined || behind === undefined
        ? null
        : (payload) => member(payload, name, { before, behind });
    },
  },
  /** What a program says before its first message. */
  greeted: {
    form: "greeted:<hex>",
    find: (name: string): Framing | null => {
      const form = /^greeted:(?<greeting>(?:[\da-f]{2})+)$/;
      const [greeting] = bytesIn(form.exec(name));
      return greeting === undefined
        ? null
        : (payload) => greeted(payload, name, greeting);
    },
  },
} as const;

function bytesIn(match: RegExpExecArray | null): readonly Uint8Array[] {
  const [, ...parts] = match ?? [];
  return parts.map((hex) => Buffer.from(hex, "hex"));
}

function sizeIn(match: RegExpExecArray | null): number | null {
  const size = Number(match?.groups?.["size"] ?? 0);
  return size > 0 ? size : null;
}

export const framingForms = Object.values(framings).map(({ form }) => form);

/** The framing of a name such as `newline` or `length:!H`; `null` if there is none. */
export function findFraming(name: string): Framing | null {
  for (const framing of Object.values(framings)) {
    const found = framing.find(name);
    if (found !== null) return found;
  }
  return null;
}
