import type { Entry } from "yauzl";
import { guessedName } from "./guessed-name.ts";

/** The extra field with the name in UTF-8 (APPNOTE 4.6.9), and where in it the name begins. */
const unicodePath = { id: 0x7075, nameAt: 5 } as const;

/**
 * The name of a member. Where the archive does not say how it is encoded it may be UTF-8 all the same (macOS), a code
 * page of DOS (Windows) or Latin-1 (old tools): the reading with the most letters of western words is taken.
 */
export function zipEntryName({ fileName, extraFields }: Entry): string {
  const unicode = extraFields.find(({ id }) => id === unicodePath.id);
  const raw: unknown = unicode?.data.subarray(unicodePath.nameAt) ?? fileName;
  const name = Buffer.isBuffer(raw) ? guessedName(raw) : fileName;
  return name.replaceAll("\\", "/");
}
