import { quantile } from "./statistics.ts";

/** Something that was measured, and what was promised of it. */
export interface Figure {
  readonly what: string;
  readonly valuesMs: readonly number[];
  /** The median must not exceed it; `null`: it explains another figure, and nothing was promised. */
  readonly promisedMs: number | null;
}

export function isKept({ valuesMs, promisedMs }: Figure): boolean {
  return promisedMs === null || quantile(valuesMs, 0.5) <= promisedMs;
}

/** One row of the table that is printed. */
export function rowOf(figure: Figure): Readonly<Record<string, string>> {
  const { what, valuesMs, promisedMs } = figure;
  return {
    what,
    least: milliseconds(quantile(valuesMs, 0)),
    median: milliseconds(quantile(valuesMs, 0.5)),
    p90: milliseconds(quantile(valuesMs, 0.9)),
    promised: promisedMs === null ? "" : milliseconds(promisedMs),
    kept: sayKept(figure),
    times: String(valuesMs.length),
  };
}

function sayKept(figure: Figure): string {
  if (figure.promisedMs === null) return "";
  return isKept(figure) ? "yes" : "NO";
}

function milliseconds(value: number): string {
  if (Math.abs(value) < 1) return `${value.toFixed(2)} ms`;
  return `${value.toFixed(Math.abs(value) < 100 ? 1 : 0)} ms`;
}
