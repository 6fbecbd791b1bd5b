import { join, relative } from "node:path";
import { searchPath } from "../../machine/search-path.ts";
import { descriptors } from "./descriptors.ts";
import { type Furniture, furnish, spare } from "../inside/furniture.ts";
import type { Identity } from "../inside/identity.ts";
import { makeMemoryFolder } from "../inside/memory-folder.ts";
import { complaintOf } from "../inside/try-command.ts";
import { isOfSystem, wordsOf } from "../inside/words.ts";
import { limitedTo, limitsOf } from "../limits.ts";
import { roomBehindWalls } from "./room-behind-walls.ts";
import type { Beginning, Walls } from "../walls.ts";

/** Where a submission lies in a lane's folder. */
export const submissionFolder = "submission";

/** Room for a submission, and for what is made of it. */
const homeSizeInBytes = 2 ** 30;
const mostFiles = 50_000;

/**
 * Builds walls in a lane, which has mounts of its own, and tries them with each way to be nobody until one works; what the
 * machine said where none does. `home`: the lane's folder, still empty, which becomes one in memory.
 */
export function buildWalls(
  home: string,
  identities: readonly Identity[],
): Walls | string {
  const { arch } = process;
  if (arch !== "x64" && arch !== "arm64") return `no walls on ${arch}`;
  const folder = { path: home, sizeInBytes: homeSizeInBytes, mostFiles };
  const complaint = makeMemoryFolder({ ...folder, uid: null });
  if (complaint !== null) return complaint;
  const furniture = furnish(home, arch);
  if (typeof furniture === "string") return furniture;
  const complaints: string[] = [];
  for (const identity of identities) {
    const walls = wallsAround(furniture, identity);
    const said = complaintOf(walls.around(["true"]));
    if (said === null) return walls;
    complaints.push(said);
  }
  return complaints.join("; ");
}

function wallsAround(furniture: Furniture, identity: Identity): Walls {
  const { home } = furniture;
  const shown = new Set<string>();
  return {
    ...{ name: "bubblewrap", because: null, temporary: "/tmp" },
    ...beginningsBehind(furniture, identity, shown),
    takeRoom: () => Promise.resolve(roomBehindWalls(identity.uid)),
    show: (path) => {
      if (isForeign(path, home)) shown.add(path);
    },
    makeRoomFor: makeRoomAt(join(home, submissionFolder)),
  };
}

type Beginnings = Pick<Walls, "around" | "aroundProgram" | "aroundStep">;

function beginningsBehind(
  furniture: Furniture,
  { uid, words, inside }: Identity,
  shown: ReadonlySet<string>,
): Beginnings {
  const bwrap = (
    { each }: LimitWords,
    mayChange: string | null,
  ): readonly string[] => [
    ...["sh", "-c", withFilter, "sh", furniture.filter, ...each],
    ...[...wordsOf({ ...furniture, mayChange, shown: [...shown] }), ...words],
  ];
  const program = inWords(limitsOf.program, inside);
  const step = inWords(limitsOf.step, inside);
  const submission = join(furniture.home, submissionFolder);
  return {
    around: (command) => [
      ...[...asUser(uid), ...bwrap(step, null), ...withoutTerminal],
      ...[...step.together, ...command],
    ],
    aroundProgram: (asked) =>
      begun(asked, bwrap(program, submission), program.together),
    aroundStep: (asked, mayChange) =>
      begun(
        asked,
        [...bwrap(step, mayChange), ...withoutTerminal],
        step.together,
      ),
  };
}

/** The words that limit, before those of `bwrap` and behind them. */
interface LimitWords {
  readonly each: readonly string[];
  readonly together: readonly string[];
}

/** Made once: the limits of a lane do not change. */
function inWords(
  { each, together }: (typeof limitsOf)[keyof typeof limitsOf],
  inside: readonly string[],
): LimitWords {
  return {
    each: limitedTo(each),
    together: ["--", ...limitedTo(together), ...inside],
  };
}

function begun(
  { command, environment }: Beginning,
  walls: readonly string[],
  limits: readonly string[],
): Beginning {
  const words = [...walls, ...telling, ...onlyWith(environment), ...limits];
  return {
    command: [...words, ...command],
    environment: { PATH: searchPath() },
  };
}

/** The filter is opened at each start anew, for its offset is shared by all who inherit it. */
const withFilter = `filter=$1; shift; exec "$@" ${descriptors.filter}< "$filter"`;

/** A session of its own has none, so that nobody can put words into ours. */
const withoutTerminal = ["--new-session"];

const telling = ["--json-status-fd", String(descriptors.status)];

function makeRoomAt(path: string): Walls["makeRoomFor"] {
  return ({ sizeInBytes, files, uid }) => {
    const complaint = makeMemoryFolder({
      path,
      sizeInBytes: sizeInBytes + spare.sizeInBytes,
      mostFiles: files + spare.mostFiles,
      uid,
    });
    if (complaint !== null) throw new Error(complaint);
  };
}

function onlyWith(environment: Beginning["environment"]): readonly string[] {
  const all = Object.entries(environment);
  const set = all.flatMap(([name, value]) => ["--setenv", name, value]);
  return ["--clearenv", ...set];
}

/** A room starts its program as somebody by itself, which spares it a command. */
function asUser(uid: number | null): readonly string[] {
  const user = [`--reuid=${uid}`, `--regid=${uid}`, "--clear-groups"];
  return uid === null ? [] : ["setpriv", ...user, "--"];
}

/** Neither the lane's own nor seen by everybody. */
function isForeign(path: string, home: string): boolean {
  return relative(home, path).startsWith("..") && !isOfSystem(path);
}
