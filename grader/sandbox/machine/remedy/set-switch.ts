import type { SwitchName } from "../machine-traits.ts";

/** The command that sets a switch of the kernel until the next start of the machine. */
export function setSwitch(
  name: SwitchName,
  value: number,
  { isRoot }: { readonly isRoot: boolean },
): string {
  const before = isRoot ? "" : "sudo ";
  return `${before}sysctl -w ${name}=${value}`;
}
