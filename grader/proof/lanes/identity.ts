import { spawnSync } from "node:child_process";
import { dirname } from "node:path";
import { isOpen } from "../../sandbox/environment.ts";
import { namespaceCommand } from "../../sandbox/lane-kind.ts";

/** Who grades. */
export interface Identity {
  readonly name: "root" | "ordinary user";
  /** The user that the command is started as; `null`: it stays who we are. */
  readonly uid: number | null;
}

/** A user of nobody: it needs no name to own files and processes. */
const ordinaryUid = 61_234;

/** Those that this process can take on; root can be both. */
export function identities(): readonly Identity[] {
  if (process.getuid?.() !== 0) return [{ name: "ordinary user", uid: null }];
  return [
    { name: "root", uid: null },
    { name: "ordinary user", uid: ordinaryUid },
  ];
}

/** What goes before a command that somebody else is to run, without any of our rights. */
export function becoming({ uid }: Identity): readonly string[] {
  if (uid === null) return [];
  const user = [`--reuid=${uid}`, `--regid=${uid}`, "--clear-groups"];
  return ["setpriv", ...user, "--inh-caps=-all", "--"];
}

/** What keeps an identity from grading Python in lanes on this machine, in its own words; `null`: nothing. */
export function obstacleFor(identity: Identity): string | null {
  if (process.platform !== "linux") return "only Linux has lanes";
  if (identity.uid !== null && !isOpen(dirname(process.execPath)))
    return `an ordinary user cannot start ${process.execPath}`;
  const madeBy = identity.name === "root" ? "root" : "user";
  const kind = { network: "namespace", madeBy } as const;
  const lane = namespaceCommand(kind, ["python3", "--version"]);
  const [file = "", ...words] = [...becoming(identity), ...lane];
  const { status, stderr, error } = spawnSync(file, words);
  if (status === 0) return null;
  return error?.message ?? stderr.toString("utf8").trim();
}
