import {
  GraderFault,
  SpecError,
  type SpecLocation,
} from "../../core/errors.ts";
import { locate, type LocatableText } from "./locate.ts";
import type { Problem } from "./problem.ts";

const mostShown = 10;

/** Throws a `SpecError` with all problems of a document, in the order of its text; the first one is its location. */
export function refuse(
  document: LocatableText,
  problems: readonly Problem[],
): never {
  const located = problems
    .map(({ message, ...rest }) => ({
      message,
      location: locate(document, { message, ...rest }),
    }))
    .sort((a, b) => inTextOrder(a.location, b.location));
  const [first] = located;
  if (first === undefined)
    throw new GraderFault({
      kind: "internal",
      detail: `${document.file} was refused without a reason`,
    });
  const lines = located.map(({ location, message }) => line(location, message));
  throw new SpecError(withinLimit(lines).join("\n"), first.location);
}

/** Refuses a document that has problems. */
export function refuseIfAny(
  document: LocatableText,
  problems: readonly Problem[],
): void {
  if (problems.length > 0) refuse(document, problems);
}

function line({ file, line, column, path }: SpecLocation, message: string) {
  const pointer = path === "" ? "" : ` (at ${path})`;
  return `${file}:${line}:${column}: ${message}${pointer}`;
}

function withinLimit(lines: readonly string[]): readonly string[] {
  const more = lines.length - mostShown;
  if (more <= 0) return lines;
  return [...lines.slice(0, mostShown), `… and ${more} more`];
}

function inTextOrder(a: SpecLocation, b: SpecLocation): number {
  return a.line - b.line || a.column - b.column;
}
