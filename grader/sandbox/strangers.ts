import { readFileSync } from "node:fs";

/** Users of nobody, above those that systems give to people and services. */
export const strangers = { first: 1_000_000, count: 2 ** 30 } as const;

/**
 * Whether root may make programs run as them. The root of a user namespace has only the users that were mapped into it,
 * as in a container of an ordinary user; the real root has all.
 */
export function hasStrangers(): boolean {
  return mapsStrangers(mapOfUsers());
}

/** Whether the root that we are is the machine's own, by whatever map. */
export function isRealRoot(): boolean {
  return process.getuid?.() === 0 && /^\s*0\s+0\s/m.test(mapOfUsers());
}

/** Where there is no such map, everybody is who he is. */
function mapOfUsers(): string {
  try {
    return readFileSync("/proc/self/uid_map", "utf8");
  } catch {
    return "0 0 4294967295";
  }
}

/** Reads a map of users: in each line the first one here, the first one outside, and how many (user_namespaces(7)). */
export function mapsStrangers(map: string): boolean {
  return map.split("\n").some((line) => {
    const [first = 0, , count = 0] = line.trim().split(/\s+/).map(Number);
    const isFromBelow = first <= strangers.first;
    return isFromBelow && first + count >= strangers.first + strangers.count;
  });
}
