import {
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  rename,
  rm,
  stat,
  utimes,
} from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";

/** What was built before, by the digest of all that went into it; for nobody's eyes but ours. */
export function buildCacheFolder(): string {
  const caches = process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache");
  return join(caches, "grade", "builds");
}

/** More would only be what nobody hands in again. */
const mostBuilds = 400;

/** Copies what is kept under a key to a folder that is not there yet; `false`: there is nothing, or it cannot be read. */
export async function takeBuild(key: string, to: string): Promise<boolean> {
  const kept = join(buildCacheFolder(), key);
  try {
    const now = new Date();
    await utimes(kept, now, now);
    await cp(kept, to, { recursive: true, verbatimSymlinks: true });
    return true;
  } catch {
    await rm(to, { recursive: true, force: true });
    return false;
  }
}

/**
 * Keeps a folder under a key, all of it or nothing; a cache that cannot be written to keeps nothing, and so does one that
 * is offered a link instead of a folder. Links in it are kept, but never followed. Nobody may be left who could still
 * change it.
 */
export async function keepBuild(key: string, from: string): Promise<void> {
  const cache = buildCacheFolder();
  try {
    if (!(await lstat(from)).isDirectory()) return;
    await mkdir(cache, { recursive: true, mode: 0o700 });
    await keepIn(cache, key, from);
    await forgetOldest(cache);
  } catch {
    return;
  }
}

async function keepIn(cache: string, key: string, from: string): Promise<void> {
  const half = await mkdtemp(join(cache, "half-"));
  const whole = join(half, "build");
  try {
    await cp(from, whole, { recursive: true, verbatimSymlinks: true });
    // Whoever was faster has kept the same.
    await rename(whole, join(cache, key)).catch(() => undefined);
  } finally {
    await rm(half, { recursive: true, force: true });
  }
}

async function forgetOldest(cache: string): Promise<void> {
  const names = await readdir(cache);
  if (names.length <= mostBuilds) return;
  const times = await Promise.all(
    names.map(async (name) => {
      const { mtimeMs } = await stat(join(cache, name));
      return { name, mtimeMs };
    }),
  );
  const oldest = times
    .toSorted((left, right) => left.mtimeMs - right.mtimeMs)
    .slice(0, names.length - mostBuilds);
  for (const { name } of oldest)
    await rm(join(cache, name), { recursive: true, force: true });
}
