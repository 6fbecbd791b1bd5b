import type { Locale } from "../../core/exercise/localized.ts";

/** What every command is told besides its own words. */
export interface Surroundings {
  readonly locale: Locale;
  readonly version: string;
}
