import { hostname } from "node:os";
import type { SoughtClient } from "../../acquaint/client/seek-client.ts";
import type { Field, Role } from "../../core/exercise/exercise.ts";
import { type Value, isList, showValue } from "../../core/exercise/value.ts";
import type { Address } from "../../core/network.ts";
import type { Profile, Remark } from "../../core/profile.ts";
import type { Transcript } from "../../core/transcript.ts";
import { isForeign } from "../../sandbox/network/is-foreign.ts";
import { codecNamed } from "../../wire/registry.ts";
import type { CaseOutcome } from "./outcome.ts";

const kinds = {
  client: "dials-foreign-address",
  server: "listens-on-foreign-address",
} as const;

/** What is worth saying of where a client goes, or a server listens. */
export async function remarksOn(
  role: Role,
  at: Address,
): Promise<readonly Remark[]> {
  return (await isForeign(at.host)) ? [{ kind: kinds[role], ...at }] : [];
}

/** What is worth saying of a client: where it goes, by which names, and whether it asks for what it sends. */
export async function remarksOnClient(
  heard: Extract<SoughtClient, { kind: "heard" }>,
  requestCodec: string | null,
): Promise<readonly Remark[]> {
  const places = await remarksOn("client", heard.at);
  const unknown = heard.names
    .filter((name) => name !== hostname() && name !== "localhost")
    .map((name): Remark => ({ kind: "dials-unknown-name", name }));
  const sent = requestCodec === null ? null : readIn(requestCodec, heard);
  const nobody: readonly Remark[] = heard.asksNobody
    ? [{ kind: "asks-nobody", sent }]
    : [];
  return [...places, ...unknown, ...nobody];
}

/**
 * What is worth saying of right answers: a list whose order does not count, and is not the usual one. Where lists are
 * wrong, that comes first.
 */
export function remarksOnAnswers(
  { comparison }: Field,
  { dialect }: Profile,
  outcomes: readonly CaseOutcome[],
): readonly Remark[] {
  if (comparison.kind !== "set" || outcomes.some(hasWrongList)) return [];
  const passed = outcomes.filter(({ verdict }) => verdict.kind === "pass");
  for (const { asked, bytes } of passed.flatMap(exchangesIn)) {
    const question = codecNamed(dialect.request).decode(asked);
    const answer = codecNamed(dialect.reply).decode(bytes);
    if (question.kind !== "value" || answer.kind !== "value") continue;
    if (isIncreasing(answer.value)) continue;
    const actual = showValue(answer.value);
    return [{ kind: "unordered", asked: showValue(question.value), actual }];
  }
  return [];
}

function hasWrongList({ verdict }: CaseOutcome): boolean {
  return verdict.kind === "fail" && verdict.mismatch.kind === "wrong-members";
}

function isIncreasing(value: Value): boolean {
  if (!isList(value)) return true;
  return value.every((member, place) => {
    const before = value[place - 1];
    return before === undefined || before < member;
  });
}

interface Exchange {
  readonly asked: Buffer;
  readonly bytes: Buffer;
}

/** What was sent on each connection, and what came; one connection carries one exchange here. */
function exchangesIn({ transcript }: CaseOutcome): readonly Exchange[] {
  const names = transcript.flatMap((entry) =>
    entry.kind === "sent" ? [entry.on] : [],
  );
  return [...new Set(names)].map((name) => ({
    asked: bytesIn(transcript, "sent", name),
    bytes: bytesIn(transcript, "received", name),
  }));
}

function bytesIn(
  transcript: Transcript,
  kind: "sent" | "received",
  name: string,
): Buffer {
  const chunks = transcript.flatMap((entry) =>
    entry.kind === kind && entry.on === name
      ? [Buffer.from(entry.hex, "hex")]
      : [],
  );
  return Buffer.concat(chunks);
}

function readIn(codec: string, { request }: SoughtClient): string | null {
  const decoded = codecNamed(codec).decode(request);
  return decoded.kind === "value" ? showValue(decoded.value) : null;
}
