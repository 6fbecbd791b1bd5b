import { mkdirSync } from "node:fs";
import { complaintOf } from "./try-command.ts";

/** A folder that lies in memory; what is not used takes none. */
export interface MemoryFolder {
  readonly path: string;
  readonly sizeInBytes: number;
  readonly mostFiles: number;
  /** Whose it is; `null`: ours. */
  readonly uid: number | null;
}

/** Makes it in a lane, with whose mounts it goes; what the machine said if it would not, else `null`. */
export function makeMemoryFolder(folder: MemoryFolder): string | null {
  const { path, sizeInBytes, mostFiles, uid } = folder;
  mkdirSync(path, { recursive: true });
  const owner = uid === null ? "" : `,uid=${uid},gid=${uid}`;
  const bounds = `size=${sizeInBytes},nr_inodes=${mostFiles}`;
  const options = `${bounds},mode=755${owner},nosuid,nodev`;
  return complaintOf(["mount", "-t", "tmpfs", "-o", options, "grade", path]);
}
