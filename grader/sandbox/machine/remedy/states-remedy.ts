import type { MachineTraits } from "../machine-traits.ts";
import { isRefusal } from "./is-refusal.ts";
import { setSwitch } from "./set-switch.ts";

/**
 * The command that would let the grader see what a program waits for; `said`: what the machine answered. Yama allows a
 * parent to look at its children at 1, only root at 2, and at 3 nobody until the next start
 * (Documentation/admin-guide/LSM/Yama.rst). The root of a container may not look at other users' programs (ptrace(2)).
 */
export function statesRemedy(
  said: string | null,
  traits: MachineTraits,
): string | null {
  if (said === null || !isRefusal(said)) return null;
  const { container, isRoot, switches } = traits;
  if (switches["kernel.yama.ptrace_scope"] === 2)
    return setSwitch("kernel.yama.ptrace_scope", 1, traits);
  if (container === null || !isRoot) return null;
  return `${container} run --cap-add SYS_PTRACE …`;
}
