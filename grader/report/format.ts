import type { Locale } from "../core/exercise/exercise.ts";
import type { Report } from "./document.ts";

/** How a report is to be shown; each format takes what concerns it. */
export interface ShowOptions {
  readonly locale: Locale;
  readonly colour: boolean;
  readonly widthInColumns: number;
  /** Show this case alone, with its whole conversation. */
  readonly caseId?: string;
}

export type Format = (report: Report, options: ShowOptions) => string;
