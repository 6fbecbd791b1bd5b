import { type Role, roles } from "../../../core/exercise/role.ts";
import type { Candidate } from "../candidate.ts";
import { type Pair, ranked } from "../choose-pair.ts";
import { isCopy, isTest } from "../clutter.ts";
import { type RoleSwitch, roleSwitchOf } from "./role-switch.ts";

/** A program in a role, with what it must be told to play it. */
export interface Cast {
  readonly candidate: Candidate;
  readonly roleSwitch: RoleSwitch | null;
  /** Words behind its command. */
  readonly words: readonly string[];
  /** Lines to be typed first. */
  readonly opening: readonly string[];
}

/**
 * Gives each role its program. One that can be told its role plays both where the other one has no program of its own,
 * or none but a copy or a test.
 */
export function cast(
  pair: Pair,
  candidates: readonly Candidate[],
): Readonly<Record<Role, Cast | null>> {
  const isLone = roles.some((role) => !isSolid(pair[role], role));
  const versatile = isLone ? versatileAmong(pair, candidates) : null;
  const { server, client } = versatile ?? pair;
  return {
    server: server && castAs(server, "server"),
    client: client && castAs(client, "client"),
  };
}

/** Programs that play both roles are looked through one by one. */
const mostTried = 10;

/** A program of its own in the role, known by what it calls. */
function isSolid(candidate: Candidate | null, role: Role): boolean {
  if (candidate === null || candidate.calls[role] === 0) return false;
  const { path } = candidate.file;
  return !isCopy(path) && !isTest(path);
}

function versatileAmong(
  pair: Pair,
  candidates: readonly Candidate[],
): Pair | null {
  const likely = [
    pair.server,
    pair.client,
    ...ranked(candidates, "server").slice(0, mostTried),
  ];
  const found = likely.find((candidate) => {
    const kind = candidate === null ? null : roleSwitchOf(candidate)?.kind;
    return kind === "argument" || kind === "keyboard";
  });
  return found === undefined || found === null
    ? null
    : { server: found, client: found };
}

function castAs(candidate: Candidate, role: Role): Cast {
  const roleSwitch = roleSwitchOf(candidate);
  return {
    candidate,
    roleSwitch,
    words: roleSwitch?.kind === "argument" ? roleSwitch.words[role] : [],
    opening: roleSwitch?.kind === "keyboard" ? roleSwitch.lines[role] : [],
  };
}
