import { realpathSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { basename, dirname, parse } from "node:path";

/** What the Filesystem Hierarchy Standard and macOS share among many, and `/` itself. */
const ofMany =
  /^\/(?:boot|dev|dev\/shm|etc|home|media|mnt|opt|private|proc|run|srv|sys|tmp|Users|usr|usr\/local|var|var\/(?:home|lib|opt|tmp))?$/;

const ofUsers = /^\/root$|^\/(?:var\/)?(?:home|Users)\/[^/]+$/;

/** Where the XDG Base Directory Specification puts what a user has installed. */
const inHomes = /^\.local(?:\/(?:lib|share))?$/;

/**
 * Whether a folder, or what it leads to if it is a link, is somebody's whole home or holds what many have put there: it is
 * never shown to a student for the sake of something in it.
 */
export function isCrowded(folder: string): boolean {
  return [folder, realPathOf(folder)].some(
    (path) =>
      [parse(path).root, tmpdir()].includes(path) ||
      ofMany.test(path) ||
      isHome(path) ||
      isSharedInHome(path),
  );
}

function isHome(path: string): boolean {
  return path === homedir() || ofUsers.test(path);
}

function isSharedInHome(path: string): boolean {
  const above = dirname(path);
  const name = basename(path);
  return (
    (inHomes.test(name) && isHome(above)) ||
    (inHomes.test(`${basename(above)}/${name}`) && isHome(dirname(above)))
  );
}

function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
