import { randomUUID } from "node:crypto";

/** What all programs of this grader carry; behind it stands which of them. */
export const markerHead = `GRADE_PROGRAM=${randomUUID()}`;

/** An environment variable, as `NAME=value`, that one program and all its descendants carry. */
export function newMarker(): string {
  return `${markerHead}.${randomUUID()}`;
}
