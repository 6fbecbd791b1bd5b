import { execFile } from "node:child_process";
import { GraderFault } from "../../core/errors.ts";
import type { Address, PortRange, Redirection } from "../../core/network.ts";
import { searchPath } from "../machine/search-path.ts";
import { destinationsIn } from "./destinations.ts";

/**
 * Redirects every connection that is made in this network, to whatever address, to one port, by the kernel's packet
 * filter; what connects from a spared port goes its way. `null` where nft is not there, or the kernel lacks a part that it loads for the real root alone.
 */
export async function redirectTo(
  port: number,
  spared?: PortRange,
): Promise<Redirection | null> {
  // With --json an nft that could not list the destinations afterwards refuses at once.
  const isOn = (await nft("--json", rulesTo(port, spared))) !== null;
  return isOn ? { destinationOf, end } : null;
}

const table = "inet grade";

/** The sets remember what the redirection overwrites. */
function rulesTo(port: number, spared?: PortRange): string {
  const sparing =
    spared === undefined
      ? ""
      : `tcp sport ${spared.first}-${spared.last} accept`;
  return `table ${table} {
  set meant4 { type inet_service . ipv4_addr . inet_service; flags dynamic; size 4096; }
  set meant6 { type inet_service . ipv6_addr . inet_service; flags dynamic; size 4096; }
  chain output {
    type nat hook output priority -100;
    ${sparing}
    meta nfproto ipv4 add @meant4 { tcp sport . ip daddr . tcp dport }
    meta nfproto ipv6 add @meant6 { tcp sport . ip6 daddr . tcp dport }
    meta l4proto tcp redirect to :${port}
  }
}
`;
}

async function destinationOf(fromPort: number): Promise<Address | null> {
  const listing = await nft("--json", `list table ${table}`);
  if (listing === null) throw fault("cannot tell what was redirected");
  return destinationsIn(listing).get(fromPort) ?? null;
}

async function end(): Promise<void> {
  const said = await nft(`delete table ${table}`);
  // What is connected from now on would go astray.
  if (said === null) throw fault("cannot end a redirection");
}

function fault(what: string): GraderFault {
  return new GraderFault({ kind: "internal", detail: `nft ${what}` });
}

const packetFilter = "nft";

/** Of a command that takes some milliseconds. */
const deadlineMs = 20_000;

/** What nft prints; `null` if it fails or is not there. */
function nft(...words: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    const options = {
      env: { ...process.env, PATH: searchPath() },
      timeout: deadlineMs,
    };
    execFile(packetFilter, words, options, (error, stdout) => {
      resolve(error === null ? stdout : null);
    });
  });
}
