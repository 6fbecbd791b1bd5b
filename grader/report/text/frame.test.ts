import { expect, test } from "vitest";
import { sampleReport } from "../sample-report.suite.ts";
import { text } from "./text.ts";

/** The last line, where a submission was kept apart like this. */
function lastLine(isolation: ReturnType<typeof sampleReport>["isolation"]) {
  const report = { ...sampleReport(), isolation };
  const lines = text(report, {
    locale: "en",
    colour: false,
    widthInColumns: 120,
  });
  return lines.trimEnd().split("\n").at(-1);
}

test.each([
  [
    { network: "namespace", walls: "bubblewrap", because: null },
    "isolation: own network, bubblewrap",
  ],
  [
    { network: "namespace", walls: "none", because: "bwrap: not found" },
    "isolation: own network, no walls (bwrap: not found)",
  ],
  [
    { network: "host", walls: "none", because: null },
    "isolation: this machine's network, no walls",
  ],
] as const)(
  "the last line says what kept the programs apart, and why no more: %o",
  (isolation, said) => {
    expect(lastLine(isolation)).toBe(`${said} · seed: 7 · duration: 1.4 s`);
  },
);
