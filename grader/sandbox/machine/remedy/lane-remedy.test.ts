import { describe, expect, it, test } from "vitest";
import type { MachineTraits } from "../machine-traits.ts";
import { type PackageManager, installCommand } from "./install-command.ts";
import { laneRemedy } from "./lane-remedy.ts";
import { redirectRemedy } from "./redirect-remedy.ts";
import { statesRemedy } from "./states-remedy.ts";

/** An ordinary user of a Debian where nothing is forbidden. */
const plain: MachineTraits = {
  isLinux: true,
  isRoot: false,
  missing: [],
  switches: {},
  container: null,
  packageManager: "apt-get",
};

const refused = "unshare: unshare failed: Operation not permitted";
const full = "unshare: unshare failed: No space left on device";

/** What is the matter, what the machine said, what else it tells, and the command that mends it. */
const recorded: readonly (readonly [
  string,
  string,
  Partial<MachineTraits>,
  string | null,
])[] = [
  [
    "Ubuntu 24.04 takes all rights from a user's namespace",
    "unshare: write failed /proc/self/uid_map: Operation not permitted",
    { switches: { "kernel.apparmor_restrict_unprivileged_userns": 1 } },
    "sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0",
  ],
  [
    "Debian 10 forbids user namespaces",
    refused,
    { switches: { "kernel.unprivileged_userns_clone": 0 } },
    "sudo sysctl -w kernel.unprivileged_userns_clone=1",
  ],
  [
    "user namespaces are limited to none",
    full,
    {
      switches: {
        "user.max_user_namespaces": 0,
        "user.max_net_namespaces": 15_000,
      },
    },
    "sudo sysctl -w user.max_user_namespaces=10000",
  ],
  [
    "all of the many network namespaces are in use",
    full,
    {
      isRoot: true,
      switches: {
        "user.max_user_namespaces": 0,
        "user.max_net_namespaces": 20_000,
        "user.max_pid_namespaces": 90_000,
      },
    },
    "sysctl -w user.max_net_namespaces=40000",
  ],
  [
    "setpriv is not installed",
    "spawn setpriv ENOENT",
    { missing: ["setpriv"] },
    "sudo apt-get install -y util-linux",
  ],
  [
    "unshare is not installed, nor is ip",
    "setpriv: failed to execute unshare: No such file or directory",
    { missing: ["unshare", "ip"] },
    "sudo apt-get install -y util-linux iproute2",
  ],
  [
    "ip is not installed, and root may install it",
    "sh: 1: ip: not found",
    { missing: ["ip"], isRoot: true, packageManager: "dnf" },
    "dnf install -y iproute",
  ],
  [
    "nothing is installed, nor can it be",
    "spawn setpriv ENOENT",
    { missing: ["setpriv", "unshare", "ip"], packageManager: null },
    null,
  ],
  [
    "BusyBox stands in for the real commands",
    "setpriv: unrecognized option: pdeathsig; BusyBox v1.36.1 multi-call binary.",
    { packageManager: "apk" },
    "sudo apk add util-linux iproute2",
  ],
  [
    "Docker filters the system calls of a user",
    refused,
    { container: "docker" },
    "docker run --security-opt seccomp=unconfined --security-opt systempaths=unconfined --security-opt apparmor=unconfined …",
  ],
  [
    "Docker has taken the rights of root",
    refused,
    { container: "docker", isRoot: true },
    "docker run --cap-add SYS_ADMIN --cap-add NET_ADMIN --cap-add SYS_PTRACE --security-opt apparmor=unconfined …",
  ],
  [
    "Podman hides parts of /proc",
    "unshare: mount /proc failed: Operation not permitted",
    { container: "podman" },
    "podman run --security-opt seccomp=unconfined --security-opt unmask=ALL --security-opt apparmor=unconfined …",
  ],
  [
    "the kernel has no user namespaces",
    "unshare: unshare failed: Invalid argument",
    {},
    "sudo npx grade <submission>",
  ],
  [
    "nothing tells why a user is refused",
    refused,
    {},
    "sudo npx grade <submission>",
  ],
  [
    "root has lost its rights, and nothing tells why",
    refused,
    { isRoot: true },
    null,
  ],
  ["there is no memory", "fork: Cannot allocate memory", {}, null],
  [
    "the system is not Linux",
    "spawn setpriv ENOENT",
    { isLinux: false, missing: ["setpriv"], packageManager: "brew" },
    null,
  ],
];

describe("the remedy for a lane that was refused", () => {
  test.each(recorded)("where %s", (_, said, traits, command) => {
    expect(laneRemedy(said, { ...plain, ...traits })).toBe(command);
  });
});

describe("the remedy for connections that are not redirected", () => {
  const noSuchPart = "Error: Could not process rule: No such file or directory";

  it("installs nft where it is not there", () => {
    expect(redirectRemedy(null, plain)).toBe(
      "sudo apt-get install -y nftables",
    );
  });

  it("loads the parts of the kernel that are not loaded for users", () => {
    expect(redirectRemedy(noSuchPart, plain)).toBe(
      "sudo modprobe -a nf_tables nft_chain_nat nft_redir",
    );
  });

  it("is unknown where nft says something else, or the kernel is another machine's", () => {
    const inContainer: MachineTraits = { ...plain, container: "docker" };

    expect(redirectRemedy("Error: syntax error", plain)).toBeNull();
    expect(redirectRemedy(noSuchPart, inContainer)).toBeNull();
  });
});

describe("the remedy for programs that cannot be looked at", () => {
  const said = "EPERM: operation not permitted, read";

  test.each([
    [0, null],
    [1, null],
    [2, "sudo sysctl -w kernel.yama.ptrace_scope=1"],
    [3, null],
  ])("at Yama's level %i is %s", (scope, command) => {
    const switches = { "kernel.yama.ptrace_scope": scope };

    expect(statesRemedy(said, { ...plain, switches })).toBe(command);
  });
});

describe("the remedy for programs that cannot be looked at, in a container", () => {
  const inDocker: MachineTraits = { ...plain, container: "docker" };
  const root: MachineTraits = { ...inDocker, isRoot: true };
  const said = "EPERM: operation not permitted, read";

  it("gives root the right to look at other users' programs", () => {
    expect(statesRemedy(said, root)).toBe("docker run --cap-add SYS_PTRACE …");
  });

  it("is unknown to a user, and where nothing was refused", () => {
    expect(statesRemedy(said, inDocker)).toBeNull();
    expect(statesRemedy("ENOENT: no such file or directory", root)).toBeNull();
    expect(statesRemedy(null, root)).toBeNull();
  });
});

describe("the command that installs", () => {
  const managers: readonly (readonly [PackageManager, string])[] = [
    ["apt-get", "sudo apt-get install -y python3 iproute2"],
    ["dnf", "sudo dnf install -y python3 iproute"],
    ["zypper", "sudo zypper install -y python3 iproute2"],
    ["pacman", "sudo pacman -S --noconfirm python iproute2"],
    ["apk", "sudo apk add python3 iproute2"],
    ["brew", "brew install python3 iproute2"],
  ];

  test.each(managers)("by %s is %s", (packageManager, command) => {
    const user = { isRoot: false, packageManager };

    expect(installCommand(["python3", "ip"], user)).toBe(command);
  });

  it("names a package once, and needs no sudo for root", () => {
    const root = { isRoot: true, packageManager: "apt-get" } as const;

    expect(installCommand(["setpriv", "unshare"], root)).toBe(
      "apt-get install -y util-linux",
    );
  });
});
