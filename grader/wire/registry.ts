import { UsageError } from "../core/errors.ts";
import type { Codec } from "./codec.ts";
import { structCodec } from "./struct/struct-codec.ts";
import { textCodecs } from "./text.ts";

/** One entry for each family: the forms of its ids, and the codec of an id that is one of them. */
const families = {
  struct: {
    forms: ["struct:<format>"],
    find: (id: string): Codec | null =>
      id.startsWith("struct:") ? structCodec(id.slice("struct:".length)) : null,
  },
  text: {
    forms: Object.keys(textCodecs),
    find: (id: string): Codec | null =>
      Object.values(textCodecs).find((codec) => codec.id === id) ?? null,
  },
} as const;

/** The codec of an id; `null` if there is none, as with a format that carries no number. */
export function findCodec(id: string): Codec | null {
  for (const family of Object.values(families)) {
    const codec = family.find(id);
    if (codec !== null) return codec;
  }
  return null;
}

/** The codec of an id; throws a UsageError that names the known forms. */
export function codecNamed(id: string): Codec {
  const codec = findCodec(id);
  if (codec !== null) return codec;
  const forms = Object.values(families).flatMap(({ forms }) => forms);
  throw new UsageError(
    `Unknown codec ${JSON.stringify(id)}. Expected one of ${forms.join(", ")}, where <format> is a format of Python's struct with at least one number, such as "<i".`,
  );
}
