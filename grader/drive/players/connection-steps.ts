import { part } from "../connections/part.ts";
import { accept, dial } from "../connections/reach.ts";
import { serverAddress } from "../connections/server-address.ts";
import type { Step } from "../../core/exercise/test-case.ts";
import type { Patience } from "../../core/program-handle.ts";
import type { Progress, Scene } from "../scene.ts";
import { type Stage, patienceToSettle } from "../stage.ts";

type StepOf<Kind extends Step["kind"]> = Extract<Step, { kind: Kind }>;

/** The peer dials a server; it waits for a client to do so. */
export async function connect(
  scene: Scene,
  step: StepOf<"connect">,
): Promise<Progress> {
  const { stage, setting, role } = scene;
  if (role === "server") await letSeeWhoLeft(stage);
  const end =
    role === "server"
      ? await dial(stage, step.on, serverAddress(stage, setting.profile))
      : await accept(stage, step.on);
  if (end.kind !== "met") stage.recorder.record(end);
  return stage.connection(step.on) === null ? "stop" : "go-on";
}

/** A Java machine that ends stands still for 10 ms at a time, up to 30 times (`VM_Exit`, OpenJDK). */
const patienceToEnd: Patience = { ...patienceToSettle, sleepLimitMs: 400 };

/**
 * A server that was just left is given the time to see it: one that dies of it would otherwise let the next client in or
 * not, as chance will have it. One that has not let go of the latest connection has not seen it yet, or is about to die.
 */
async function letSeeWhoLeft(stage: Stage): Promise<void> {
  if (stage.connections.length === 0) return;
  await stage.settle();
  const left = stage.connections.findLast(({ isOver }) => isOver);
  // One that closed its own end has let go; most do, and the table costs a look.
  if (left?.closedByProgram !== null) return;
  if ((await stage.program?.holdsConnection(left.ownPort)) === true)
    await stage.settle(() => false, patienceToEnd);
}

export function halfClose(
  { stage }: Scene,
  step: StepOf<"half-close">,
): Promise<Progress> {
  stage.connection(step.on)?.halfClose();
  return Promise.resolve("go-on");
}

export function reset(
  { stage }: Scene,
  step: StepOf<"reset">,
): Promise<Progress> {
  stage.connection(step.on)?.reset();
  return Promise.resolve("go-on");
}

/** A client that knows by itself when its answer is whole closes first, so that its port does not stay in TIME_WAIT. */
export async function close(
  { stage, role, setting }: Scene,
  step: StepOf<"close">,
): Promise<Progress> {
  const connection = stage.connection(step.on);
  if (connection === null) return "go-on";
  const { replyEnds } = setting.profile.ending;
  const isAnswered = role === "client" && connection.hasSent;
  if (!isAnswered || replyEnds === "end-of-connection")
    await part(stage, connection);
  return "go-on";
}

export async function expectClose(
  { stage }: Scene,
  step: StepOf<"expect-close">,
): Promise<Progress> {
  const connection = stage.connection(step.on);
  if (connection === null) return "stop";
  const end = await stage.wait(() => connection.isFinished);
  if (end.kind === "stalled") stage.recorder.record(end);
  return "go-on";
}
