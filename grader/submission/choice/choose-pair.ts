import { posix } from "node:path";
import type { Role } from "../../core/exercise/exercise.ts";
import { type Candidate } from "./candidate.ts";
import { partsOf } from "./inspect-files.ts";
import { withoutRoleWords } from "./roles/name-evidence.ts";

export type Pair = Readonly<Record<Role, Candidate | null>>;

/** What the two of a pair have in common makes it likelier that they are one. */
const kinship = { folder: 3, name: 2, port: 2, language: 1 } as const;
/** Enough to find the best pair; more would only take time. */
const mostOfEach = 40;
/** Ports are read of the likeliest alone, for that takes longest. */
const mostWithPorts = 8;

/** The server and the client that together have the highest rank; each file plays one role. */
export function choosePair(candidates: readonly Candidate[]): Pair {
  const servers = [...ranked(candidates, "server"), null];
  const clients = [...ranked(candidates, "client"), null];
  const ports = portsOf([
    ...servers.slice(0, mostWithPorts),
    ...clients.slice(0, mostWithPorts),
  ]);
  let best: Pair = { server: null, client: null };
  for (const server of servers)
    for (const client of clients) {
      if (server !== null && server === client) continue;
      const pair = { server, client };
      if (worth(pair, ports) > worth(best, ports)) best = pair;
    }
  return best;
}

/** The likeliest first; among equals the one nearest to the top with the shortest name: `server.py` before `old/server.py`. */
export function ranked(
  candidates: readonly Candidate[],
  role: Role,
): readonly Candidate[] {
  return candidates
    .filter(({ rank }) => rank[role] > 0)
    .sort(
      (left, right) =>
        right.rank[role] - left.rank[role] ||
        comparePlaces(left.file.path, right.file.path),
    )
    .slice(0, mostOfEach);
}

type Ports = ReadonlyMap<Candidate | null, readonly number[]>;

function portsOf(candidates: readonly (Candidate | null)[]): Ports {
  const all = [...new Set(candidates)].flatMap((each) =>
    each === null ? [] : [[each, namedPorts(each)] as const],
  );
  return new Map(all);
}

function namedPorts({ file }: Candidate): readonly number[] {
  const texts = partsOf(file).map(({ text }) => text);
  return file.language.factsOf(texts).ports;
}

function worth({ server, client }: Pair, ports: Ports): number {
  const ranks = (server?.rank.server ?? 0) + (client?.rank.client ?? 0);
  if (server === null || client === null) return ranks;
  const own = ports.get(server) ?? [];
  const isSamePort = (ports.get(client) ?? []).some((port) =>
    own.includes(port),
  );
  return ranks + kinshipOf(server, client) + (isSamePort ? kinship.port : 0);
}

function kinshipOf(server: Candidate, client: Candidate): number {
  const [one, other] = [server.file, client.file];
  const [left, right] = [posix.parse(one.path), posix.parse(other.path)];
  const stems = [left.name, right.name].map(withoutRoleWords);
  return (
    (left.dir === right.dir ? kinship.folder : 0) +
    (stems[0] === stems[1] ? kinship.name : 0) +
    (one.language.id === other.language.id ? kinship.language : 0)
  );
}

function comparePlaces(left: string, right: string): number {
  const depth = left.split("/").length - right.split("/").length;
  return depth || left.length - right.length || (left < right ? -1 : 1);
}
