import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { searchPath } from "./search-path.ts";
import {
  type Installer,
  type PackageManager,
  managerNames,
} from "./remedy/install-command.ts";

/** Switches of the kernel that forbid what a lane needs, as `sysctl` names them. */
export const switchNames = [
  "kernel.apparmor_restrict_unprivileged_userns",
  "kernel.unprivileged_userns_clone",
  "kernel.yama.ptrace_scope",
  "user.max_user_namespaces",
  "user.max_net_namespaces",
  "user.max_pid_namespaces",
  "user.max_mnt_namespaces",
] as const;

export type SwitchName = (typeof switchNames)[number];

/** What tells why this machine refuses something, and so which command would change its mind. */
export interface MachineTraits extends Installer {
  readonly isLinux: boolean;
  /** Commands that make a lane, but are not in the search path. */
  readonly missing: readonly string[];
  /** Those that this kernel has. */
  readonly switches: Readonly<Partial<Record<SwitchName, number>>>;
  readonly container: "docker" | "podman" | null;
}

const commandsOfLanes = ["setpriv", "unshare", "ip"];

/** Reads what there is to know; tries nothing. */
export function machineTraits(): MachineTraits {
  return {
    isLinux: process.platform === "linux",
    isRoot: process.getuid?.() === 0,
    missing: commandsOfLanes.filter((command) => !isInPath(command)),
    switches: Object.fromEntries(switchNames.flatMap(readSwitch)),
    container: containerAround(),
    packageManager: managerHere(),
  };
}

function managerHere(): PackageManager | null {
  return managerNames.find(isInPath) ?? null;
}

function isInPath(command: string): boolean {
  const folders = searchPath().split(delimiter);
  return folders.some((folder) => isExecutable(join(folder, command)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function readSwitch(name: SwitchName): readonly (readonly [string, number])[] {
  try {
    const path = `/proc/sys/${name.replaceAll(".", "/")}`;
    return [[name, Number(readFileSync(path, "latin1").trim())]];
  } catch {
    return [];
  }
}

/**
 * Docker and Podman leave a file in a container so that programs know. A virtual machine that was made of such a
 * container has it too, but its files are on a disk.
 */
function containerAround(): MachineTraits["container"] {
  if (isOnDisk()) return null;
  if (existsSync("/run/.containerenv")) return "podman";
  return existsSync("/.dockerenv") ? "docker" : null;
}

function isOnDisk(): boolean {
  try {
    return /^\/dev\/\S+ \/ /m.test(readFileSync("/proc/mounts", "latin1"));
  } catch {
    return false;
  }
}
