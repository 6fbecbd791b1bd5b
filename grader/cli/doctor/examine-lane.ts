import { dirname } from "node:path";
import type { Finding, MachineFact } from "../../core/machine-fact.ts";
import { type Lane, openLane } from "../../sandbox/lane.ts";
import type { LaneKind } from "../../sandbox/lane-kind.ts";
import type { MachineTraits } from "../../sandbox/machine/machine-traits.ts";
import { redirectRemedy } from "../../sandbox/machine/remedy/redirect-remedy.ts";
import { wallsRemedy } from "../../sandbox/machine/remedy/walls-remedy.ts";
import { tryReach } from "../../sandbox/machine/try-reach.ts";
import { findInterpreter } from "./programs/find-interpreter.ts";
import { findLanguages } from "./programs/find-languages.ts";
import { findStates } from "./find-states.ts";
import { runAsStudent } from "./run-as-student.ts";

/** The lane that this process is in. */
export interface LaneToExamine {
  readonly kind: LaneKind;
  readonly home: string;
}

/** What a submission finds in a lane, tried in its place. `traits` are those of whoever asks. */
export async function examineLane(
  { kind, home }: LaneToExamine,
  traits: MachineTraits,
): Promise<readonly Finding[]> {
  const lane = await open(kind, home);
  if (typeof lane === "string") return [noStudent(lane)];
  try {
    const obstacle = await findObstacle(lane, home);
    if (obstacle !== null) return [obstacle];
    return [
      plain({ kind: "temporary-folder", path: dirname(home) }),
      ...(await findNetwork(kind, traits)),
      await findStates(lane, traits),
      await findInterpreter(lane, traits),
      plain(await findLanguages(lane)),
      findWalls(lane, traits),
    ];
  } finally {
    await lane.close();
  }
}

/** The machine's own words where it lets nobody be the student. */
async function open(kind: LaneKind, home: string): Promise<Lane | string> {
  try {
    return await openLane(kind, home);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const folderIsClosed = 77;

/** Only where the student is somebody else: what we may do ourselves has been done already. */
async function findObstacle(lane: Lane, home: string): Promise<Finding | null> {
  if (lane.kind.network === "host") return null;
  const write = `( : > "$TMPDIR/written" ) || exit ${folderIsClosed}`;
  const { code, stderr } = await runAsStudent(lane, ["/bin/sh", "-c", write]);
  if (code === 0) return null;
  if (code !== folderIsClosed) return noStudent(stderr);
  return plain({ kind: "no-temporary-folder", said: `${home}: ${stderr}` });
}

function findWalls({ kind, walls }: Lane, traits: MachineTraits): Finding {
  if (walls.name !== "none") return plain({ kind: "walls", by: walls.name });
  const { because: said } = walls;
  const isOwn = kind.network === "namespace" && said !== null;
  const remedy = isOwn ? wallsRemedy(said, traits) : null;
  return { fact: { kind: "no-walls", said }, remedy };
}

function noStudent(said: string): Finding {
  const remedy = "grade <submission> --isolation none";
  return { fact: { kind: "no-student", said }, remedy };
}

async function findNetwork(
  kind: LaneKind,
  traits: MachineTraits,
): Promise<readonly Finding[]> {
  if (kind.network === "host") return [];
  const { madeBy } = kind;
  return [plain({ kind: "own-network", madeBy }), await findReach(traits)];
}

async function findReach(traits: MachineTraits): Promise<Finding> {
  const reach = await tryReach();
  if (reach.kind !== "every-host") return plain(reach);
  return {
    fact: { kind: "every-host", said: reach.nft ?? "nft: not found" },
    remedy: redirectRemedy(reach.nft, traits),
  };
}

function plain(fact: MachineFact): Finding {
  return { fact, remedy: null };
}
