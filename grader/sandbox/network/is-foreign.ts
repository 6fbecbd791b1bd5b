import { lookup } from "node:dns/promises";
import { BlockList, isIPv6 } from "node:net";
import { hostname } from "node:os";

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8);
loopback.addAddress("::1", "ipv6");

/**
 * Whether an address is meant for another machine, or for this one in one network alone: it is neither of the loopback
 * interface, nor what a program gets that looks up this machine's own name.
 */
export async function isForeign(host: string): Promise<boolean> {
  if (loopback.check(host, isIPv6(host) ? "ipv6" : "ipv4")) return false;
  const named = await addressesOf(hostname());
  return !named.includes(host);
}

/** None where nobody knows the name. */
async function addressesOf(name: string): Promise<readonly string[]> {
  try {
    const found = await lookup(name, { all: true });
    return found.map(({ address }) => address);
  } catch {
    return [];
  }
}
