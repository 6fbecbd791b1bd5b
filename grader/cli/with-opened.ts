import type { Locale } from "../core/exercise/localized.ts";
import {
  type OpenedPlace,
  openSubmission,
} from "../run/hand-in/open-submission.ts";
import { endOnSignals } from "./output/end-on-signals.ts";

/** Does some work with what was handed in; what was unpacked for it is gone afterwards, however the work ends. */
export async function withOpened<Result>(
  submission: string,
  locale: Locale,
  work: (opened: OpenedPlace) => Promise<Result>,
): Promise<Result> {
  const forgetSignals = endOnSignals(locale);
  try {
    const { close, place, asides } = await openSubmission(submission);
    return await work({ place, asides }).finally(close);
  } finally {
    forgetSignals();
  }
}
