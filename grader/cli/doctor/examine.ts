import { GraderFault } from "../../core/errors.ts";
import type { Finding } from "../../core/machine-fact.ts";
import { laneScript } from "../../run/lane/lane-script.ts";
import { makeHome, removeHome } from "../../sandbox/lane-home.ts";
import { type LaneKind, namespaceKind } from "../../sandbox/lane-kind.ts";
import {
  type MachineTraits,
  machineTraits,
} from "../../sandbox/machine/machine-traits.ts";
import { startWorker } from "../../sandbox/worker.ts";
import { examineLane } from "./examine-lane.ts";
import { systemFindings } from "./system-findings.ts";

/** What the worker of a lane is asked, and what it answers. */
export interface ExamineTask {
  readonly kind: "examine";
  readonly traits: MachineTraits;
}

export interface ExamineAnswer {
  readonly kind: "examined";
  readonly findings: readonly Finding[];
}

/** Tries what a grading needs of this machine. Throws `GraderFault` where our own worker fails. */
export async function examine(): Promise<readonly Finding[]> {
  const lane = await findLane(machineTraits());
  return [...systemFindings(), ...lane];
}

/** A lane of the kind that a grading would get: a network of its own, or else the machine's. */
async function findLane(traits: MachineTraits): Promise<readonly Finding[]> {
  try {
    return await withHome(namespaceKind(), (home) => examineOwn(home, traits));
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal === null) throw error;
    const onHost: LaneKind = { network: "host", because: null };
    const found = await withHome(onHost, (home) =>
      examineLane({ kind: onHost, home }, traits),
    );
    return [refusal, ...found];
  }
}

async function withHome(
  kind: LaneKind,
  look: (home: string) => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  const home = homeFor(kind);
  if (typeof home !== "string") return [home];
  try {
    return await look(home);
  } finally {
    removeHome(home);
  }
}

function homeFor(kind: LaneKind): string | Finding {
  try {
    return makeHome(kind);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const isPosix = process.platform !== "win32";
    return {
      fact: { kind: "no-temporary-folder", said: detailIn(error) ?? said },
      remedy: isPosix ? "sudo chmod 1777 /tmp" : null,
    };
  }
}

function detailIn(error: unknown): string | null {
  const isOurs = error instanceof GraderFault;
  return isOurs && "detail" in error.fault ? error.fault.detail : null;
}

async function examineOwn(
  home: string,
  traits: MachineTraits,
): Promise<readonly Finding[]> {
  const kind = namespaceKind();
  const worker = await startWorker({ kind, script: laneScript, home });
  try {
    worker.send({ kind: "examine", traits } satisfies ExamineTask);
    const answer = await worker.next();
    if (isAnswer(answer)) return answer.findings;
    const detail = await worker.lastWords();
    throw new GraderFault({ kind: "internal", detail });
  } finally {
    await worker.end();
  }
}

/** Only our own worker has the other end of the pipe. */
function isAnswer(message: unknown): message is ExamineAnswer {
  return typeof message === "object" && message !== null && "kind" in message;
}

function refusalIn(error: unknown): Finding | null {
  if (!(error instanceof GraderFault) || error.fault.kind !== "no-lane")
    return null;
  const { detail, remedy } = error.fault;
  return { fact: { kind: "no-own-network", said: detail }, remedy };
}
