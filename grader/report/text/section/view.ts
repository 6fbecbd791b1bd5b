import type { Locale } from "../../../core/exercise/exercise.ts";
import type { ExerciseReport, Report } from "../../document.ts";

/** An exercise inside its report, to be shown in one language. */
export interface View {
  readonly report: Report;
  readonly exercise: ExerciseReport;
  readonly locale: Locale;
}
