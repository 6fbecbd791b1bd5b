import { installCommand } from "./install-command.ts";
import type { MachineTraits } from "../machine-traits.ts";

/** What nft says where the kernel lacks a part of it, which it loads for root alone. */
const partIsMissing = /No such file or directory|not supported/;

/** The command that would let connections be redirected in a lane; `said`: what nft answered, `null` if it is not there. */
export function redirectRemedy(
  said: string | null,
  traits: MachineTraits,
): string | null {
  if (said === null) return installCommand(["nft"], traits);
  if (!partIsMissing.test(said) || traits.container !== null) return null;
  const before = traits.isRoot ? "" : "sudo ";
  return `${before}modprobe -a nf_tables nft_chain_nat nft_redir`;
}
