import { installCommand } from "./install-command.ts";
import { type MachineTraits, type SwitchName } from "../machine-traits.ts";
import { isRefusal } from "./is-refusal.ts";
import { setSwitch } from "./set-switch.ts";

/** Recognises one reason why a lane was refused; `null`: it was not that one. */
type Rule = (said: string, traits: MachineTraits) => string | null;

/** The command that would make a refused lane possible; `null` where no reason is known for what the machine said. */
export function laneRemedy(said: string, traits: MachineTraits): string | null {
  if (!traits.isLinux) return null;
  for (const rule of rules) {
    const command = rule(said, traits);
    if (command !== null) return command;
  }
  return null;
}

const rules: readonly Rule[] = [
  commandMissing,
  limitReached,
  shutInContainer,
  forbiddenToUsers,
  onlyForRoot,
];

/** What stands in for the real commands in BusyBox lacks some of their options. */
function commandMissing(said: string, traits: MachineTraits): string | null {
  if (traits.missing.length > 0) return installCommand(traits.missing, traits);
  if (!said.includes("BusyBox")) return null;
  return installCommand(["setpriv", "unshare", "ip"], traits);
}

const namespacesOfLanes = [
  "user.max_net_namespaces",
  "user.max_pid_namespaces",
  "user.max_mnt_namespaces",
] as const satisfies readonly SwitchName[];

/** Enough namespaces for every lane that a machine could run at once. */
const enoughNamespaces = 10_000;

/** The kernel says ENOSPC where one of the limits below `/proc/sys/user` is reached (namespaces(7)). */
function limitReached(said: string, traits: MachineTraits): string | null {
  if (!said.includes("No space left on device")) return null;
  const names: readonly SwitchName[] = traits.isRoot
    ? namespacesOfLanes
    : ["user.max_user_namespaces", ...namespacesOfLanes];
  const limits = names.flatMap((name) => {
    const value = traits.switches[name];
    return value === undefined ? [] : [{ name, value }];
  });
  const [least] = limits.sort((left, right) => left.value - right.value);
  if (least === undefined) return null;
  const value = Math.max(enoughNamespaces, 2 * least.value);
  return setSwitch(least.name, value, traits);
}

/**
 * Docker's system call filter and its AppArmor profile keep namespaces and mounts from a container, the hidden parts of
 * its `/proc` keep a user's namespace from having a `/proc` of its own (`mount_too_revealing` in `fs/namespace.c`).
 */
function shutInContainer(
  said: string,
  { container, isRoot }: MachineTraits,
): string | null {
  if (container === null || !isRefusal(said)) return null;
  const show = {
    docker: "--security-opt systempaths=unconfined",
    podman: "--security-opt unmask=ALL",
  }[container];
  const options = isRoot
    ? "--cap-add SYS_ADMIN --cap-add NET_ADMIN --cap-add SYS_PTRACE"
    : `--security-opt seccomp=unconfined ${show}`;
  return `${container} run ${options} --security-opt apparmor=unconfined …`;
}

/** What a system forbids to users alone: Ubuntu since 23.10 by the one switch, Debian before 11 by the other. */
function forbiddenToUsers(said: string, traits: MachineTraits): string | null {
  const { isRoot, switches } = traits;
  if (isRoot || !isRefusal(said)) return null;
  if ((switches["kernel.apparmor_restrict_unprivileged_userns"] ?? 0) !== 0)
    return setSwitch("kernel.apparmor_restrict_unprivileged_userns", 0, traits);
  if (switches["kernel.unprivileged_userns_clone"] === 0)
    return setSwitch("kernel.unprivileged_userns_clone", 1, traits);
  return null;
}

/** Root needs no user namespace, be it forbidden or not part of this kernel. */
function onlyForRoot(said: string, { isRoot }: MachineTraits): string | null {
  const isOfUsers = isRefusal(said) || said.includes("Invalid argument");
  return !isRoot && isOfUsers ? "sudo npx grade <submission>" : null;
}
