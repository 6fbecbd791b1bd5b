import { readProcLine } from "../processes.ts";

/**
 * Names of the threads that a language's runtime keeps for itself, as the kernel shows them (15 characters; Java's
 * HotSpot, .NET's CoreCLR). They wait for one another with short limits all the time, and have no part in what the
 * student's program does.
 */
const ofRuntimes: readonly RegExp[] = [
  /^(?:G1|GC|VM|C1|C2|ZGC|Shenandoah) /,
  /^(?:Common-Cleaner|Finalizer|Reference Handl|Signal Dispatch|Service Thread|Monitor Deflati|Sweeper thread|Notification Th|Attach Listener)$/,
  /^\.NET (?!TP Worker)/,
];

/** Whether a thread is one that the language runs for itself. */
export function isOfRuntime(path: string): boolean {
  const name = readProcLine(`${path}/comm`)?.trimEnd() ?? "";
  return ofRuntimes.some((names) => names.test(name));
}
