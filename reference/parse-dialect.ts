import { UsageError } from "../grader/core/errors.ts";
import type { FieldType } from "../grader/core/exercise/exercise.ts";
import type { Dialect } from "../grader/core/profile.ts";
import { findCodec } from "../grader/wire/registry.ts";
import { valueKinds } from "./exchange/value-kinds.ts";
import type { MessageTypes } from "./exchange/value-kinds.ts";

/**
 * The dialect of `REQUEST,REPLY`, or of one codec for both; a codec's own name may have a comma, as in
 * `struct:<q,counted:<i,<q`. A UsageError if there is none that carries what the exercise sends.
 */
export function parseDialect(text: string, types: MessageTypes): Dialect {
  const [dialect] = [...cutAtCommas(text), [text, text] as const].flatMap(
    ([request, reply]) => dialectOf(request, reply, types) ?? [],
  );
  if (dialect !== undefined) return dialect;
  const [request, reply] = [valueKinds[types.request], valueKinds[types.reply]];
  throw new UsageError(
    `Expected a dialect such as "struct:<i,struct:<q", for a ${request.noun} and a ${reply.noun}, found "${text}".`,
  );
}

/** The text in two parts, for each of its commas. */
function cutAtCommas(text: string): readonly (readonly [string, string])[] {
  const commas = Array.from(text.matchAll(/,/g), ({ index }) => index);
  return commas.map((at) => [text.slice(0, at), text.slice(at + 1)]);
}

function dialectOf(
  requestId: string,
  replyId: string,
  types: MessageTypes,
): Dialect | null {
  const request = carrier(requestId, types.request);
  const reply = carrier(replyId, types.reply);
  return request === null || reply === null ? null : { request, reply };
}

/** The id of the codec, if there is one for values of the type. */
function carrier(id: string, type: FieldType): string | null {
  const codec = findCodec(id.trim());
  return codec?.encode(valueKinds[type].sample) ? codec.id : null;
}
