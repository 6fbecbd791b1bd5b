import { type Entry, printedIn } from "../core/transcript.ts";
import { farewellIn } from "../wire/text/farewell-in.ts";
import type { TestCase } from "../core/exercise/test-case.ts";

/**
 * What happened before we ended the program, by the end of its keyboard or by the word that it asks for to end: what it
 * says to that, or sends, is our doing and says nothing about the case.
 */
export function beforeOurEnd(
  { steps }: TestCase,
  transcript: readonly Entry[],
): readonly Entry[] {
  const isLooking = ({ step }: Entry): boolean => {
    const kind = steps[step]?.kind;
    return kind === "expect-output" || kind === "expect-end";
  };
  const end = transcript.findIndex(
    (entry, at) =>
      entry.kind === "input-ended" ||
      (entry.kind === "fed" &&
        isLooking(entry) &&
        isFarewell(entry.text, transcript.slice(0, at))),
  );
  return end < 0 ? transcript : transcript.slice(0, end);
}

/** What the program itself asked for to end. */
function isFarewell(text: string, before: readonly Entry[]): boolean {
  const printed = printedIn(before, ["stdout"]);
  return farewellIn(printed) === text.replace(/\n$/, "");
}
