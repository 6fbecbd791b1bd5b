import type { Remark } from "../../core/profile.ts";
import { codecNamed } from "../../wire/registry.ts";
import { unknownCodec } from "../../wire/unknown.ts";
import type { HalfOutcome } from "../half/outcome.ts";
import type { PairOutcome } from "../pair.ts";
import { isUnderstood } from "./is-understood.ts";

/** Both halves, with a word on it where their pair does not work because they speak different dialects. */
export function differences(
  server: HalfOutcome,
  client: HalfOutcome,
  pair: PairOutcome | null,
): readonly HalfOutcome[] {
  const halves = [server, client];
  if (pair === null || pair.verdict.kind === "pass") return halves;
  if (!halves.every(isUnderstood)) return halves;
  const remarks = differencesBetween(server, client);
  return halves.map((half) => ({
    ...half,
    remarks: [...half.remarks, ...remarks],
  }));
}

/** Whoever receives a message must be able to read it as it is sent. */
function differencesBetween(
  { profile: server }: HalfOutcome,
  { profile: client }: HalfOutcome,
): readonly Remark[] {
  if (server === null || client === null) return [];
  return (["request", "reply"] as const).flatMap((message): Remark[] => {
    const own = server.dialect[message];
    const other = client.dialect[message];
    return isAlike(own, other)
      ? []
      : [{ kind: "halves-differ", message, server: own, client: other }];
  });
}

/** Formats are alike, as far as anybody knows, that write the same small values alike: 7, a list of two numbers, a word. */
function isAlike(left: string, right: string): boolean {
  if ([left, right].includes(unknownCodec.id)) return true;
  return [7n, [1n, 7n], "sim"].every((value) => {
    const [one, other] = [left, right].map((id) =>
      codecNamed(id).encode(value),
    );
    if (!one || !other) return !one === !other;
    return Buffer.compare(one, other) === 0;
  });
}
