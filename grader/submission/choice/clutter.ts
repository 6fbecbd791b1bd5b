import { posix } from "node:path";
import { archiveKindOf } from "../archive/archive-kind.ts";
import { plainLetters } from "../plain-letters.ts";

/** Whether the name is one that test runners look for; a test imports programs without being one. */
export function isTest(path: string): boolean {
  const name = posix.basename(path);
  return /^(?:tests?_.*|.*_tests?|conftest|.*\.(?:test|spec)|(?:.*[a-z\d])?Tests?)\.\w+$/.test(
    name,
  );
}

const copyNames =
  /\(\d+\)|(?:^|[^a-z])(?:copy|copia|backup|bak|old|antig[oa]|velh[oa]|anterior|rascunho|draft|deprecated)(?:[^a-z]|$)/;
const builtFolders = new Set(["bin", "obj", "target", "build", "dist", "out"]);

/** Whether the path says that it is a copy of something, an older state, or made by a tool: taken for want of better. */
export function isCopy(path: string): boolean {
  const parts = plainLetters(path).split("/");
  const folders = parts.slice(0, -1);
  return (
    parts.some((part) => copyNames.test(part)) ||
    folders.some(
      (part) => builtFolders.has(part) || archiveKindOf(part) !== null,
    )
  );
}
