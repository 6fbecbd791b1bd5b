import type { Aside } from "../../core/submission/selection.ts";
import { abridge } from "../../messages/language/abridge.ts";
import { sayAside, sayMoreAsides } from "../../messages/selection/say-aside.ts";
import type { AsideReport } from "../../report/document.ts";

/** An archive may have tens of thousands of names that nobody wants, each as long as a book. */
const mostAtStart = 75;
const mostAtEnd = 25;
const longestPathInCharacters = 400;

/** What was handed in and is not used: the first and the last of it, and how many there are in between. */
export function asideReports({
  asides,
}: {
  readonly asides: readonly Aside[];
}): readonly AsideReport[] {
  const leftOut = asides.length - mostAtStart - mostAtEnd;
  if (leftOut <= 0) return asides.map(asideReport);
  const more = { kind: "more", message: sayMoreAsides(leftOut) } as const;
  return [
    ...asides.slice(0, mostAtStart).map(asideReport),
    more,
    ...asides.slice(-mostAtEnd).map(asideReport),
  ];
}

function asideReport(aside: Aside): AsideReport {
  const path = abridge(aside.path, longestPathInCharacters);
  return { kind: aside.kind, message: sayAside({ ...aside, path }) };
}
