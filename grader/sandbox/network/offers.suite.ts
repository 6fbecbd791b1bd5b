import { spawnSync } from "node:child_process";
import { namespaceCommand, namespaceKind } from "../lane-kind.ts";

/** What a machine may have for submissions; where it does not, what needs it cannot be tested. */
export type Offer = "own-network" | "redirection" | "walls";

const rules = `table inet offer {
  chain output {
    type nat hook output priority -100
    meta l4proto tcp redirect to :1
  }
}
`;

const trials: Readonly<Record<Offer, readonly string[]>> = {
  "own-network": ["true"],
  walls: ["bwrap", "--unshare-user", "--dev-bind", "/", "/", "true"],
  redirection: [
    ...["sh", "-c", 'PATH="$PATH:/usr/sbin:/sbin" nft --json "$1"', "sh"],
    rules,
  ],
};

/** Finds out by trying it in a lane. */
export function isOffered(offer: Offer): boolean {
  return runInLane(trials[offer]).status === 0;
}

/** Runs a command in a network of its own, as root of it. */
export function runInLane(
  command: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
) {
  const [file = "", ...words] = namespaceCommand(namespaceKind(), command);
  return spawnSync(file, words, { encoding: "utf8", env: environment });
}
