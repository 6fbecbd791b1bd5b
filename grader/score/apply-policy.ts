import { UsageError } from "../core/errors.ts";
import type { Group, Policy } from "../core/exercise/exercise.ts";

/** The exercise's groups with an instructor's weights; a UsageError where the policy fits no group or leaves no weight. */
export function applyPolicy(
  groups: readonly Group[],
  policy: Policy,
): readonly Group[] {
  const known = groups.map(({ id }) => id);
  const stranger = Object.keys(policy.groups).find((id) => !known.includes(id));
  if (stranger !== undefined) throw unknownGroup(stranger, known);
  const weighed = groups.map(({ id, weight }) => ({
    id,
    weight: policy.groups[id] ?? weight,
  }));
  if (weighed.some(({ weight }) => weight > 0)) return weighed;
  throw new UsageError("The policy leaves no group with any weight.", {
    kind: "weightless-policy",
  });
}

function unknownGroup(id: string, known: readonly string[]): UsageError {
  return new UsageError(
    `The policy weighs the group "${id}", but the exercise has ${known.join(", ")}.`,
    { kind: "unknown-group", id, known },
  );
}
