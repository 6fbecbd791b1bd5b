import { hangUp } from "../connections/part.ts";
import { serverAddress } from "../connections/server-address.ts";
import type { Step } from "../../core/exercise/test-case.ts";
import type { Value } from "../../core/exercise/value.ts";
import type { WaitEnd } from "../../core/program-handle.ts";
import type { Progress, Scene, Started } from "../scene.ts";
import { say, sayFarewell } from "../say.ts";
import type { Stage } from "../stage.ts";
import { Shown } from "./shown.ts";

type StepOf<Kind extends Step["kind"]> = Extract<Step, { kind: Kind }>;

export async function pause(
  { stage }: Scene,
  step: StepOf<"pause">,
): Promise<Progress> {
  await stage.pause(step.forMs);
  return "go-on";
}

export async function start(
  scene: Scene,
  step: StepOf<"start">,
): Promise<Progress> {
  if (step.peer === "absent") await scene.stage.listener?.close();
  if (step.input === null || scene.incoming.encode(step.input) !== null)
    return enter(scene, step.input);
  const codec = scene.incoming.id;
  scene.stage.recorder.record({ kind: "cannot-carry", on: "", codec });
  return "stop";
}

/**
 * Ends the server while its connections are still open, as a student would with Ctrl-C, and starts it again; or starts
 * it again only if it has ended by itself.
 */
export async function restart(
  scene: Scene,
  { onlyIfEnded = false }: StepOf<"restart">,
): Promise<Progress> {
  const { program } = scene.stage;
  if (onlyIfEnded) await scene.stage.settle();
  if (onlyIfEnded && program?.end === null) return "go-on";
  await program?.stop();
  return enter(scene, null);
}

async function enter(scene: Scene, input: Value | null): Promise<Progress> {
  const { stage, setting } = scene;
  const started = await setting.start(input);
  noteStart(stage, started);
  stage.enter(started.program);
  if (started.kind === "failed") {
    stage.recorder.record(started.end);
    return "stop";
  }
  stage.prepareKeyboard(started.keyboard);
  return "go-on";
}

/** Where the server was found; the kernel's table said so when it was started. */
export function expectPort({ stage, setting }: Scene): Promise<Progress> {
  const { address } = setting.profile;
  const { port } = serverAddress(stage, setting.profile);
  stage.recorder.record({ kind: "listening", port, address });
  return Promise.resolve("go-on");
}

/** Writes down that a program was started, and where it listens. */
export function noteStart({ recorder }: Stage, started: Started): void {
  const { command } = started.program;
  recorder.record({ kind: "started", command });
  for (const line of started.typed ?? [])
    recorder.record({ kind: "fed", text: `${line}\n` });
  if (started.kind === "started" && started.at !== null)
    recorder.record({ kind: "listening", ...started.at });
}

export function feed(
  { stage }: Scene,
  step: StepOf<"feed">,
): Promise<Progress> {
  say(stage, step.text);
  return Promise.resolve("go-on");
}

/**
 * Waits until the client has nothing more to say by itself. One that has not shown the answer may keep it for its end: a
 * summary that it shows then, or output that it buffers.
 */
export async function expectOutput(
  scene: Scene,
  { expected }: StepOf<"expect-output">,
): Promise<Progress> {
  const { stage } = scene;
  const heard = new Shown(scene, expected);
  let end = await stage.wait(() => false);
  if (!heard.hasAnswer && isAtKeyboard(end) && sayFarewell(stage))
    end = await stage.wait(() => false);
  if (!heard.hasNews && end.kind === "stalled") {
    hangUp(stage);
    end = await stage.wait(() => false);
  }
  if (end.kind !== "met") stage.recorder.record(end);
  return "go-on";
}

/**
 * Waits for the program's own end. It may ask the keyboard before: then it is told what ends it, where it says so, and
 * that there is nothing more.
 */
export async function expectEnd({ stage }: Scene): Promise<Progress> {
  let end = await stage.wait(() => false);
  if (isAtKeyboard(end) && sayFarewell(stage))
    end = await stage.wait(() => false);
  if (end.kind === "stalled" && end.stall.kind === "blocked") {
    stage.endInput();
    end = await stage.wait(() => false);
  }
  if (end.kind !== "met") stage.recorder.record(end);
  return "go-on";
}

function isAtKeyboard(end: WaitEnd): boolean {
  return (
    end.kind === "stalled" &&
    end.stall.kind === "blocked" &&
    end.stall.in === "keyboard"
  );
}
