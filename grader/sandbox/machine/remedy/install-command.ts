/** Programs that install packages, by the names of their commands; the first one that a machine has is its own. */
export const managerNames = [
  "apt-get",
  "dnf",
  "zypper",
  "pacman",
  "apk",
  "brew",
] as const;

export type PackageManager = (typeof managerNames)[number];

interface Installing {
  readonly words: string;
  readonly needsRoot: boolean;
  /** Packages that this manager calls otherwise. */
  readonly otherNames: Readonly<Record<string, string>>;
}

const managers: Readonly<Record<PackageManager, Installing>> = {
  "apt-get": {
    words: "apt-get install -y",
    needsRoot: true,
    otherNames: {},
  },
  dnf: {
    words: "dnf install -y",
    needsRoot: true,
    otherNames: { iproute2: "iproute" },
  },
  zypper: { words: "zypper install -y", needsRoot: true, otherNames: {} },
  pacman: {
    words: "pacman -S --noconfirm",
    needsRoot: true,
    otherNames: { python3: "python" },
  },
  apk: { words: "apk add", needsRoot: true, otherNames: {} },
  brew: { words: "brew install", needsRoot: false, otherNames: {} },
};

/** The package that brings a command, as most systems call it. */
const packageOf: Readonly<Record<string, string>> = {
  setpriv: "util-linux",
  unshare: "util-linux",
  prlimit: "util-linux",
  ip: "iproute2",
  nft: "nftables",
  bwrap: "bubblewrap",
};

/** Who is to install something, and with what. */
export interface Installer {
  readonly isRoot: boolean;
  readonly packageManager: PackageManager | null;
}

/** The command that installs what brings these commands; `null` where the machine's package manager is none that we know. */
export function installCommand(
  commands: readonly string[],
  { isRoot, packageManager }: Installer,
): string | null {
  if (packageManager === null) return null;
  const { words, needsRoot, otherNames } = managers[packageManager];
  const names = commands.map((command) => packageOf[command] ?? command);
  const packages = new Set(names.map((name) => otherNames[name] ?? name));
  const before = needsRoot && !isRoot ? "sudo " : "";
  return `${before}${words} ${[...packages].join(" ")}`;
}
