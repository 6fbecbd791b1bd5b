import type { Role } from "../../core/exercise/exercise.ts";
import type { Address } from "../../core/network.ts";
import type { Remark } from "../../core/profile.ts";
import { isForeign } from "../../sandbox/network/is-foreign.ts";

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
