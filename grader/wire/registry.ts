import { UsageError } from "../core/errors.ts";
import { characterCodecs } from "./characters/characters.ts";
import { modifiedUtf8 } from "./characters/modified-utf8.ts";
import type { Codec } from "./codec.ts";
import { findFraming, framingForms } from "./framing/framings.ts";
import { countedCodec } from "./lists/counted.ts";
import { countedNumbers } from "./lists/counted-numbers.ts";
import { digitsIn } from "./lists/digits.ts";
import { endedCodec } from "./lists/ended.ts";
import { elementsCodec } from "./lists/elements.ts";
import { numberCodecs } from "./lists/numbers.ts";
import { numbersInWords } from "./lists/numbers-in-words.ts";
import { jsonCodec } from "./python/json.ts";
import { marshalCodec } from "./python/marshal.ts";
import { pickleCodec } from "./python/pickle.ts";
import { reprCodec } from "./python/repr.ts";
import { structCodec } from "./struct/struct-codec.ts";
import { textCodecs } from "./text.ts";
import { unknownCodec } from "./unknown.ts";

const pythonCodecs = [pickleCodec, marshalCodec, reprCodec, jsonCodec];

/** Codecs whose id is a fixed name. */
const named: ReadonlyMap<string, Codec> = new Map(
  [
    ...Object.values(textCodecs),
    ...Object.values(characterCodecs),
    modifiedUtf8,
    ...numberCodecs,
    numbersInWords,
    countedNumbers,
    unknownCodec,
    ...pythonCodecs,
    ...pythonCodecs.map(digitsIn),
  ].map((codec) => [codec.id, codec]),
);

/** Codecs whose id carries a format: its form, and the codec of an id that has it. */
const formatted = {
  struct: {
    form: "struct:<format>",
    find: (format: string): Codec | null => structCodec(format),
  },
  elements: {
    form: "elements:<format>",
    find: (format: string): Codec | null => {
      const element = structCodec(format);
      return element && elementsCodec(`elements:${format}`, element);
    },
  },
  ended: {
    form: "ended:<format>",
    find: (format: string): Codec | null => {
      const element = structCodec(format);
      return element && endedCodec(`ended:${format}`, element);
    },
  },
  counted: {
    form: "counted:<format of the count>,<format of an element>",
    find: (formats: string): Codec | null => {
      const [head = "", body = "", ...others] = formats.split(",");
      if (others.length > 0) return null;
      const [count, element] = [structCodec(head), structCodec(body)];
      return (
        count && element && countedCodec(`counted:${formats}`, count, element)
      );
    },
  },
} as const;

/** The codec of an id; `null` if there is none, as with a format that carries no number. */
export function findCodec(id: string): Codec | null {
  return findPayload(id) ?? findFramed(id);
}

function findPayload(id: string): Codec | null {
  const fixed = named.get(id);
  if (fixed !== undefined) return fixed;
  for (const [family, { find }] of Object.entries(formatted)) {
    if (!id.startsWith(`${family}:`) || id.includes("/")) continue;
    return find(id.slice(family.length + 1));
  }
  return null;
}

/** `<payload>/<framing>`, where the payload may be framed itself. */
function findFramed(id: string): Codec | null {
  const slash = id.lastIndexOf("/");
  if (slash < 0) return null;
  const payload = findCodec(id.slice(0, slash));
  const framing = findFraming(id.slice(slash + 1));
  return payload && (framing?.(payload) ?? null);
}

/** The codec of an id; throws a UsageError that names the known forms. */
export function codecNamed(id: string): Codec {
  const codec = findCodec(id);
  if (codec !== null) return codec;
  const forms = [
    ...named.keys(),
    ...Object.values(formatted).map(({ form }) => form),
  ];
  throw new UsageError(
    `Unknown codec ${JSON.stringify(id)}. Expected one of ${forms.join(", ")}, where <format> is a format of Python's struct with at least one number, such as "<i", perhaps with a framing behind it: ${framingForms.map((form) => `/${form}`).join(", ")}.`,
  );
}
