import { installCommand } from "./install-command.ts";
import { laneRemedy } from "./lane-remedy.ts";
import type { MachineTraits } from "../machine-traits.ts";

/** A shell says so, and a command that was to start another one. */
const notFound = /\b(bwrap|prlimit): (?:(?:command )?not found|No such file)/;

/** The command that would make refused walls possible; `null` where no reason is known for what the machine said. */
export function wallsRemedy(
  said: string,
  traits: MachineTraits,
): string | null {
  const [, missing] = notFound.exec(said) ?? [];
  return missing === undefined
    ? laneRemedy(said, traits)
    : installCommand([missing], traits);
}
