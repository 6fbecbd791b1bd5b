import { readFileSync } from "node:fs";
import type { Finding } from "../../core/machine-fact.ts";
import type { ProgramHandle } from "../../core/program-handle.ts";
import type { Lane } from "../../sandbox/lane.ts";
import type { MachineTraits } from "../../sandbox/machine/machine-traits.ts";
import { statesRemedy } from "../../sandbox/machine/remedy/states-remedy.ts";
import { startAsStudent } from "./run-as-student.ts";

/** Enough for `cat` to come as far as its first read on any machine. */
const patience = { processorLimitMs: 2000, sleepLimitMs: 1000 };

/** Whether a program that waits for its keyboard is seen to do so, tried with one. */
export async function findStates(
  lane: Lane,
  traits: MachineTraits,
): Promise<Finding> {
  if (!traits.isLinux)
    return { fact: { kind: "states-hidden", said: null }, remedy: null };
  const program = await startAsStudent(lane, ["cat"]);
  try {
    const end = await program.waitUntil({ isMet: () => false, patience });
    const isSeen = end.kind === "stalled" && end.stall.kind === "blocked";
    if (isSeen) return { fact: { kind: "states-seen" }, remedy: null };
    const said = refusalFor(program);
    const remedy = statesRemedy(said, traits);
    return { fact: { kind: "states-hidden", said }, remedy };
  } finally {
    await program.stop();
  }
}

/** What the kernel says when the state is read (proc_pid_syscall(5)); `null` if it can be, but tells nothing of use. */
function refusalFor({ pid }: ProgramHandle): string | null {
  try {
    readFileSync(`/proc/${pid}/syscall`);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
