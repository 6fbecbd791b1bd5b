import { closeSync, readFileSync, readdirSync } from "node:fs";

/** https://man7.org/linux/man-pages/man5/proc_pid_fdinfo.5.html: `flags` is octal; on all that Node runs on, this is the bit. */
const closesOnExec = 0o2000000;
const firstBeyondStandard = 3;

/**
 * Closes what whoever started this process left open beyond the standard streams: it would go on to all that we start,
 * students' programs among it. To be called before anything else is opened. A descriptor that our own command line names,
 * as a shell's `>(…)` does, stays, and so does the channel to whoever forked us. What Node opens for itself has the mark
 * that no child inherits it. Linux alone shows the marks; elsewhere nothing is closed.
 */
export function closeInherited(words: readonly string[]): void {
  const kept = new Set([...words.flatMap(namedIn), channelDescriptor()]);
  for (const descriptor of inherited())
    if (!kept.has(descriptor)) closeSync(descriptor);
}

function inherited(): readonly number[] {
  return ownDescriptors()
    .filter((descriptor) => descriptor >= firstBeyondStandard)
    .filter((descriptor) => (flagsOf(descriptor) & closesOnExec) === 0);
}

function ownDescriptors(): readonly number[] {
  try {
    return readdirSync("/proc/self/fdinfo").map(Number);
  } catch {
    return [];
  }
}

/** That of the reading of the list is closed by now. */
function flagsOf(descriptor: number): number {
  try {
    const text = readFileSync(`/proc/self/fdinfo/${descriptor}`, "utf8");
    const octal = /^flags:\s*([0-7]+)$/m.exec(text)?.[1];
    return octal === undefined ? closesOnExec : Number.parseInt(octal, 8);
  } catch {
    return closesOnExec;
  }
}

/** The environment, which named it, no longer does once Node has started. */
function channelDescriptor(): number | null {
  const { channel } = process;
  if (channel === undefined) return null;
  const descriptor: unknown = Reflect.get(channel, "fd");
  return typeof descriptor === "number" ? descriptor : null;
}

function namedIn(word: string): readonly number[] {
  const names = word.matchAll(/\/(?:dev|proc\/self)\/fd\/(\d+)/g);
  return [...names].map(([, digits]) => Number(digits));
}
