import type { Value } from "../../core/exercise/value.ts";
import type { Codec, Decoded } from "../codec.ts";

/** Text as it is, in one of the encodings of programs; without a framing it ends where its sender stops. */
export const characterCodecs = {
  "utf-8": {
    id: "utf-8",
    family: "text",
    empty: "",
    encode: (value) => textOf(value, (text) => Buffer.from(text, "utf8")),
    decode: decodeUtf8,
  },
  ascii: {
    id: "ascii",
    family: "text",
    empty: "",
    encode: (value) => textOf(value, (text) => upTo(0x7f, text)),
    decode: decodeAscii,
  },
  "latin-1": {
    id: "latin-1",
    family: "text",
    empty: "",
    encode: (value) => textOf(value, (text) => upTo(0xff, text)),
    decode: decodeLatin1,
  },
} as const satisfies Readonly<Record<string, Codec>>;

function textOf(
  value: Value,
  encode: (text: string) => Uint8Array | null,
): Uint8Array | null {
  return typeof value === "string" ? encode(value) : null;
}

/** One byte for each character, if all of them have one. */
function upTo(greatest: number, text: string): Uint8Array | null {
  const isIn = Array.from(text).every(
    (character) => (character.codePointAt(0) ?? 0) <= greatest,
  );
  return isIn ? Buffer.from(text, "latin1") : null;
}

const nothingYet: Decoded = { kind: "incomplete", neededInBytes: null };

/** What is no UTF-8 is read as Latin-1: a word is a word, whichever way its accents are written. */
function decodeUtf8(bytes: Uint8Array): Decoded {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  try {
    const text = decoder.decode(bytes, { stream: true });
    const isWhole = Buffer.byteLength(text) === bytes.length;
    return isWhole ? whole(text, bytes) : nothingYet;
  } catch {
    return decodeLatin1(bytes);
  }
}

function decodeAscii(bytes: Uint8Array): Decoded {
  const offset = bytes.findIndex((byte) => byte > 0x7f);
  return offset < 0 ? decodeLatin1(bytes) : { kind: "invalid", offset };
}

function decodeLatin1(bytes: Uint8Array): Decoded {
  return whole(Buffer.from(bytes).toString("latin1"), bytes);
}

function whole(text: string, { length }: Uint8Array): Decoded {
  if (length === 0) return nothingYet;
  return { kind: "value", value: text, lengthInBytes: length, isFinal: false };
}
