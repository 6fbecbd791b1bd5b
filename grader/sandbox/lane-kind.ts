import { hasStrangers } from "./strangers.ts";

/** What keeps one lane from another. */
export type LaneKind =
  /** A network and processes of its own; `root`: made by the real root, who then is not the student. */
  | { readonly network: "namespace"; readonly madeBy: "root" | "user" }
  /** The machine's own; `because`: what the machine said when a namespace was tried. */
  | { readonly network: "host"; readonly because: string | null };

/** The word of `--isolation`. */
export type Isolation = "auto" | "require" | "none";

export const isolations = ["auto", "require", "none"] as const;

/** The kind of namespace that this process may ask the kernel for; a root that lacks strangers is no better than a user. */
export function namespaceKind(): Extract<LaneKind, { network: "namespace" }> {
  const isRoot = process.getuid?.() === 0 && hasStrangers();
  return { network: "namespace", madeBy: isRoot ? "root" : "user" };
}

/**
 * The loopback interface up, and every address there is made the lane's own: whatever host a program names, it finds us
 * or itself. One process does it all. The routes are a gift; without the interface there is no lane.
 */
const ip = 'PATH="$PATH:/usr/sbin:/sbin" ip';
const makeEveryAddressOurs = `${ip} -force -batch - 2> /dev/null << END || ${ip} link set lo up || exit
link set lo up
route add local 0.0.0.0/0 dev lo
route add local ::/0 dev lo
END`;

/**
 * Brings the network up, and spares the lane the minute for which the kernel keeps a port whose owner closed a
 * connection first: no TIME_WAIT is kept (`tcp_max_tw_buckets`). A half-closed connection still keeps its port
 * (`tcp_fin_timeout` above 60 s; `tcp_rcv_state_process` in `net/ipv4/tcp_input.c`), so that a server without
 * SO_REUSEADDR that is restarted in the middle of a conversation fails here as it would anywhere.
 * Ports below 1024 are nobody's either (`ip_unprivileged_port_start`); the first of all stays the grader's.
 * The route is all that an address of IPv4 needs to be listened on; IPv6 wants a word more (`ip_nonlocal_bind`).
 */
const prepareNetwork = [
  makeEveryAddressOurs,
  "{ echo 0 > /proc/sys/net/ipv4/tcp_max_tw_buckets",
  "echo 70 > /proc/sys/net/ipv4/tcp_fin_timeout",
  "echo 2 > /proc/sys/net/ipv4/ip_unprivileged_port_start",
  "echo 1 > /proc/sys/net/ipv6/ip_nonlocal_bind; } 2> /dev/null",
  '"$@"',
  // Without a command behind it, some shells would become the worker.
  "exit",
].join("\n");

/**
 * A network made inside of another one can have a small table of connections: reading it, to see who listens, walks all
 * of its buckets, and a machine with much memory has hundreds of thousands (`tcp_child_ehash_entries`, Linux 6.1).
 */
const insideOfAnother = [
  "echo 64 2> /dev/null > /proc/sys/net/ipv4/tcp_child_ehash_entries",
  `exec unshare --net -- sh -c '${prepareNetwork}' sh "$@"`,
].join("; ");

/**
 * The command that starts a lane's worker in a network, and among processes, of its own. The shell is the first process
 * there: it brings the loopback interface up and reaps orphans. Whatever ends the grader ends them all: the kernel
 * ends `unshare` with its parent (PR_SET_PDEATHSIG, prctl(2)), and all other processes with the first one
 * (pid_namespaces(7)).
 */
export function namespaceCommand(
  kind: Extract<LaneKind, { network: "namespace" }>,
  command: readonly string[],
): readonly string[] {
  const mapping = kind.madeBy === "root" ? [] : ["--user", "--map-root-user"];
  return [
    ...["setpriv", "--pdeathsig", "KILL", "--", "unshare", ...mapping],
    ...["--net", "--pid", "--fork", "--kill-child", "--mount-proc", "--"],
    ...["sh", "-c", insideOfAnother, "sh", ...command],
  ];
}
