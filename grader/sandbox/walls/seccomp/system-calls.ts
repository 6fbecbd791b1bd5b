/** Processors for which the numbers of the system calls are known. */
export type Architecture = "x64" | "arm64";

/**
 * The numbers of the system calls that a student's program has no use for, on x64 and on arm64
 * (`arch/x86/entry/syscalls/syscall_64.tbl`, `include/uapi/asm-generic/unistd.h` of Linux 6.1); `null`: there is none.
 */
export const numbers = {
  ioctl: [16, 29],
  shmget: [29, 194],
  socket: [41, 198],
  clone: [56, 220],
  semget: [64, 190],
  msgget: [68, 186],
  ptrace: [101, 117],
  syslog: [103, 116],
  pivot_root: [155, 41],
  chroot: [161, 51],
  acct: [163, 89],
  mount: [165, 40],
  umount2: [166, 39],
  swapon: [167, 224],
  swapoff: [168, 225],
  reboot: [169, 142],
  sethostname: [170, 161],
  setdomainname: [171, 162],
  iopl: [172, null],
  ioperm: [173, null],
  init_module: [175, 105],
  delete_module: [176, 106],
  quotactl: [179, 60],
  lookup_dcookie: [212, 18],
  mbind: [237, 235],
  kexec_load: [246, 104],
  add_key: [248, 217],
  request_key: [249, 218],
  keyctl: [250, 219],
  migrate_pages: [256, 238],
  unshare: [272, 97],
  move_pages: [279, 239],
  perf_event_open: [298, 241],
  fanotify_init: [300, 262],
  name_to_handle_at: [303, 264],
  open_by_handle_at: [304, 265],
  setns: [308, 268],
  process_vm_readv: [310, 270],
  process_vm_writev: [311, 271],
  kcmp: [312, 272],
  finit_module: [313, 273],
  memfd_create: [319, 279],
  kexec_file_load: [320, 294],
  bpf: [321, 280],
  userfaultfd: [323, 282],
  io_uring_setup: [425, 425],
  io_uring_enter: [426, 426],
  io_uring_register: [427, 427],
  open_tree: [428, 428],
  move_mount: [429, 429],
  fsopen: [430, 430],
  fsconfig: [431, 431],
  fsmount: [432, 432],
  fspick: [433, 433],
  clone3: [435, 435],
  pidfd_getfd: [438, 438],
  process_madvise: [440, 440],
  mount_setattr: [442, 442],
  quotactl_fd: [443, 443],
  memfd_secret: [447, 447],
} as const satisfies Readonly<
  Record<string, readonly [number | null, number | null]>
>;

export type SystemCall = keyof typeof numbers;

/** Calls that a C library does without where they are missing: it takes an older one, or says that there are none. */
const missing: readonly SystemCall[] = [
  "clone3",
  "io_uring_setup",
  "io_uring_enter",
  "io_uring_register",
  "memfd_create",
  "shmget",
  "semget",
  "msgget",
];

/** Calls that are looked at more closely. */
const looked: readonly SystemCall[] = ["ioctl", "socket", "clone"];

/** What becomes of a call: as if the kernel did not have it, or as if its caller might not. */
export const answers: readonly {
  readonly call: SystemCall;
  readonly errno: "ENOSYS" | "EPERM";
}[] = Object.keys(numbers)
  .filter(isSystemCall)
  .filter((call) => !looked.includes(call))
  .map((call) => ({
    call,
    errno: missing.includes(call) ? "ENOSYS" : "EPERM",
  }));

function isSystemCall(name: string): name is SystemCall {
  return name in numbers;
}

/** The number of a call on a processor; `null`: it has none. */
export function numberOf(
  call: SystemCall,
  architecture: Architecture,
): number | null {
  const [x64, arm64] = numbers[call];
  return architecture === "x64" ? x64 : arm64;
}
