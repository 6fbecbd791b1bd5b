import { GraderFault } from "../../core/errors.ts";
import type { Report } from "../../report/document.ts";
import { namespaceKind } from "../../sandbox/lane-kind.ts";
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
export async function gradeInLane(
  request: GradeRequest,
  tools: GradeTools,
): Promise<Report> {
  const kind = namespaceKind();
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
    worker.send({ request, version: tools.version });
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
  const detail = `the worker of a lane ended without a result: ${words}`;
  return new GraderFault({ kind: "internal", detail });
}
