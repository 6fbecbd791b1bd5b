import { lstatSync, readdirSync, readlinkSync } from "node:fs";
import { descriptors } from "../bubblewrap/descriptors.ts";

/** What stands inside walls. All paths are absolute. */
export interface Inside {
  /** The lane's own folder. */
  readonly home: string;
  /** The only part of it that may be changed, if it is there; `null`: nothing. */
  readonly mayChange: string | null;
  /** The folder that stands in for `/etc`. */
  readonly settings: string;
  /** Folders of the lane that stand in for those where everybody writes, by their names there. */
  readonly writable: ReadonlyMap<string, string>;
  /** The words that show the system's own folders. */
  readonly system: readonly string[];
  /** Folders of the machine besides those, such as a toolchain's. */
  readonly shown: readonly string[];
}

/** Own processes, System V objects, host name and control groups. */
const apart = [
  ...["--unshare-pid", "--unshare-ipc", "--unshare-uts"],
  ...["--unshare-cgroup-try", "--die-with-parent"],
];

/** The words of `bwrap` (bubblewrap 0.5 or newer) in front of those that tell who is in there, and a command. */
export function wordsOf(inside: Inside): readonly string[] {
  const { home, mayChange, settings, system, writable, shown } = inside;
  return [
    ...["bwrap", ...apart],
    ...system,
    ...readOnly(settings, "/etc"),
    ...["--proc", "/proc", "--dev", "/dev"],
    ...[...writable].flatMap(([at, path]) => ["--bind", path, at]),
    ...shown.flatMap((path) => readOnly(path)),
    ...readOnly(home),
    ...(mayChange === null ? [] : ["--bind-try", mayChange, mayChange]),
    ...["--remount-ro", "/dev", "--remount-ro", "/"],
    ...["--seccomp", String(descriptors.filter)],
  ];
}

function readOnly(path: string, at = path): readonly string[] {
  return ["--ro-bind", path, at];
}

/** Where a system keeps what its programs need; `/bin` and its like are links into `/usr` on most. */
const systemFolder = /^(usr|s?bin|lib\w*)$/;

/** The words that show them as they are. */
export function systemWords(): readonly string[] {
  const names = readdirSync("/").filter((name) => systemFolder.test(name));
  return names.flatMap((name) => shownAs(`/${name}`));
}

/** Whether everybody sees a path inside of walls already. */
export function isOfSystem(path: string): boolean {
  return systemFolder.test(path.split("/", 2)[1] ?? "");
}

function shownAs(path: string): readonly string[] {
  return lstatSync(path).isSymbolicLink()
    ? ["--symlink", readlinkSync(path), path]
    : readOnly(path);
}
