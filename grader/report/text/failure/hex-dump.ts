import type { Locale } from "../../../core/exercise/exercise.ts";
import type { LeftOut } from "../../../core/transcript.ts";
import { count } from "../../../messages/language/count.ts";
import { labels } from "../../../messages/report/labels.ts";

const bytesPerRow = 16;
const mostRows = 8;

export interface Bytes {
  readonly hex: string;
  /** How many more were told to nobody. */
  readonly leftOut?: Pick<LeftOut, "size">;
}

/** Bytes in pairs of digits: one row as it stands, more rows with the offset of each, the rest counted. */
export function hexDump(
  { hex, leftOut }: Bytes,
  locale: Locale,
): readonly string[] {
  const bytes = hex.match(/../g) ?? [];
  if (bytes.length <= bytesPerRow) return [bytes.join(" ")];
  const rowCount = Math.min(mostRows, Math.ceil(bytes.length / bytesPerRow));
  const rows = Array.from({ length: rowCount }, (_, index) => {
    const offset = index * bytesPerRow;
    const digits = bytes.slice(offset, offset + bytesPerRow).join(" ");
    return `${offset.toString(16).padStart(4, "0")}  ${digits}`;
  });
  const hidden = bytes.length - rowCount * bytesPerRow + (leftOut?.size ?? 0);
  if (hidden <= 0) return rows;
  return [...rows, labels(locale).moreBytes(count(hidden, "byte")[locale])];
}
