import { installCommand } from "./install-command.ts";
import { laneRemedy } from "./lane-remedy.ts";
import type { MachineTraits } from "../machine-traits.ts";

/** The command that would make refused walls possible; `null` where no reason is known for what the machine said. */
export function wallsRemedy(
  said: string,
  traits: MachineTraits,
): string | null {
  return /bwrap: (?:command )?not found/.test(said)
    ? installCommand(["bwrap"], traits)
    : laneRemedy(said, traits);
}
