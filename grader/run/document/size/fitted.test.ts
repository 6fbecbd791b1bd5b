import { describe, expect, it } from "vitest";
import type { Report, TranscriptEntry } from "../../../report/document.ts";
import { json } from "../../../report/json.ts";
import {
  sampleCase,
  sampleMismatch,
  sampleReport,
} from "../../../report/sample-report.suite.ts";
import { validateReport } from "../../../spec/generated/validators.js";
import { fitted } from "./fitted.ts";

const mostInBytes = 2_000_000;
const longest = 256 * 1024;

function received(hex: string, means: string): TranscriptEntry {
  return { kind: "received", on: "a", at: 1, step: 0, hex, means };
}

/** Sixty cases are more than any exercise has. */
function reportOf(transcript: readonly TranscriptEntry[], said = ""): Report {
  const mismatch = sampleMismatch({
    kind: "wrong-value",
    step: 0,
    asked: said,
    expected: ["77"],
    actual: said,
    hex: "ab".repeat(said.length),
  });
  const stderr = Array.from({ length: 12 }, () => said);
  const failed = { verdict: "fail", mismatch, stderr, transcript } as const;
  const cases = Array.from({ length: 60 }, (_, index) =>
    sampleCase(`sums/server/core/${String(index)}`, failed),
  );
  return sampleReport({ cases });
}

const worst: Readonly<Record<string, readonly TranscriptEntry[]>> = {
  "one endless answer": [received("00".repeat(longest), "0".repeat(longest))],
  "many long answers": Array.from({ length: 20 }, () =>
    received("ff".repeat(20_000), `"${"\\u0000".repeat(20_000)}"`),
  ),
  "an answer byte by byte": Array.from({ length: 20_000 }, () =>
    received("41", '"A"'),
  ),
  "a page of what acts on a terminal": Array.from({ length: 100 }, () => ({
    ...({ kind: "output", stream: "stdout", at: 1, step: 0 } as const),
    text: "\u202e\u001b".repeat(16_384),
  })),
};

describe("fitted", () => {
  it("leaves an honest report as it is", () => {
    const report = reportOf([received("41".repeat(2000), "A".repeat(2000))]);

    expect(fitted(report)).toBe(report);
  });

  it.each(Object.entries(worst))("has room for %s", (_, transcript) => {
    const report = fitted(reportOf(transcript, "\u0000".repeat(65_536)));

    expect(Buffer.byteLength(json(report))).toBeLessThan(mostInBytes);
    expect(validateReport(JSON.parse(json(report)))).toBe(true);
  });

  it("keeps of a message its beginning, its end and its length", () => {
    const inside = "00".repeat(longest - 2);
    const hex = `01${inside}02`;

    const [first] = fitted(reportOf([received(hex, "x")])).exercises;

    const [entry] = first?.cases[0]?.transcript ?? [];
    const kept = entry?.kind === "received" ? entry : null;
    expect(kept?.hex).toMatch(/^01(?:00)+02$/);
    expect((kept?.hex.length ?? 0) / 2 + (kept?.leftOut?.size ?? 0)).toBe(
      longest,
    );
  });

  it("keeps of what happened the first and the last, and counts the rest", () => {
    const entries = Array.from({ length: 30_000 }, (_, at) => ({
      ...received("41", '"A"'),
      at,
    }));

    const [first] = fitted(reportOf(entries)).exercises;

    const transcript = first?.cases[0]?.transcript ?? [];
    const more = transcript.find(({ kind }) => kind === "left-out");
    const counted = more?.kind === "left-out" ? more.count : 0;
    expect(transcript.length - 1 + counted).toBe(30_000);
    expect([transcript[0]?.at, transcript.at(-1)?.at]).toEqual([0, 29_999]);
  });
});
