import { UsageError } from "../grader/core/errors.ts";
import type { Dialect } from "../grader/core/profile.ts";
import { codecNamed } from "../grader/wire/registry.ts";

/** The dialect of `REQUEST,REPLY`, or of one codec for both; a UsageError if it names no codec or too many. */
export function parseDialect(text: string): Dialect {
  const [request = "", reply = request, ...others] = text
    .split(",")
    .map((id) => id.trim());
  if (others.length > 0) {
    throw new UsageError(
      `Expected a dialect such as "struct:<i,struct:<q", found "${text}".`,
    );
  }
  return { request: codecNamed(request).id, reply: codecNamed(reply).id };
}
