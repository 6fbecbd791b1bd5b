import { GraderFault } from "../../core/errors.ts";
import type { Report } from "../../report/document.ts";
import { type LaneKind, namespaceKind } from "../../sandbox/lane-kind.ts";
import { makeHome, removeHome } from "../../sandbox/lane-home.ts";
import {
  type Worker,
  type WorkerSetting,
  startWorker,
} from "../../sandbox/worker.ts";
import type { GradeRequest, GradeTools } from "../request.ts";
import { isLaneMessage, unpackFailure } from "./lane-message.ts";
import { laneScript } from "./lane-script.ts";

/** Grades a submission in a lane of its own. Throws `GraderFault` if the machine gives none. */
export function gradeInLane(
  request: GradeRequest,
  tools: GradeTools,
): Promise<Report> {
  return gradeIn(namespaceKind(), request, tools);
}

/**
 * Grades a submission on the machine's own network, in a process of its own nevertheless: what a fault of ours leaves
 * open there is closed when that ends. `because`: why there is no lane.
 */
export function gradeOnHost(
  because: string | null,
  request: GradeRequest,
  tools: GradeTools,
): Promise<Report> {
  return gradeIn({ network: "host", because }, request, tools);
}

async function gradeIn(
  kind: LaneKind,
  request: GradeRequest,
  tools: GradeTools,
): Promise<Report> {
  const home = makeHome(kind);
  try {
    return await gradeBy({ kind, script: laneScript, home }, request, tools);
  } finally {
    removeHome(home);
  }
}

async function gradeBy(
  setting: WorkerSetting,
  request: GradeRequest,
  tools: GradeTools,
): Promise<Report> {
  const worker = await startWorker(setting);
  try {
    const because =
      setting.kind.network === "host" ? setting.kind.because : null;
    const { version, alone = false } = tools;
    worker.send({ request, version, because, alone });
    return await resultOf(worker, tools);
  } finally {
    await worker.end();
  }
}

async function resultOf(worker: Worker, tools: GradeTools): Promise<Report> {
  for (;;) {
    const message = await worker.next();
    if (!isLaneMessage(message)) throw await deathOf(worker);
    if (message.kind === "report") return message.report;
    if (message.kind === "failed") throw unpackFailure(message.failure);
    if (message.kind === "progress") tools.report(message.progress);
  }
}

async function deathOf(worker: Worker): Promise<GraderFault> {
  const words = await worker.lastWords();
  const last = words === "" ? worker.ended() : `${worker.ended()}: ${words}`;
  const detail = `the worker of a lane ended without a result (${last})`;
  return new GraderFault({ kind: "internal", detail });
}
