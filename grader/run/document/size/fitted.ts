import type { Report } from "../../../report/document.ts";
import type { Extent } from "./abridged-entries.ts";
import { abridgedReport } from "./abridged-report.ts";
import { weightInBytes } from "./weight.ts";

/** More than seven times what an honest submission's report comes to. */
const mostInBytes = 2_000_000;

/** From all that is kept of anything down to what fits with the most cases and the worst of contents. */
const extents: readonly Extent[] = [
  { mostBytes: 65_536, mostCharacters: 65_536, mostEntries: 4000 },
  { mostBytes: 16_384, mostCharacters: 16_384, mostEntries: 2000 },
  { mostBytes: 4096, mostCharacters: 4096, mostEntries: 1000 },
  { mostBytes: 1024, mostCharacters: 1024, mostEntries: 500 },
  { mostBytes: 256, mostCharacters: 256, mostEntries: 100 },
];
const least: Extent = { mostBytes: 64, mostCharacters: 64, mostEntries: 24 };

/** The report as it is where it is no longer than any honest one; of what is long, beginning, end and length. */
export function fitted(report: Report): Report {
  if (isShort(report)) return report;
  for (const extent of extents) {
    const shorter = abridgedReport(report, extent);
    if (isShort(shorter)) return shorter;
  }
  return abridgedReport(report, least);
}

function isShort(report: Report): boolean {
  return weightInBytes(report, mostInBytes) <= mostInBytes;
}
