import { spawn } from "node:child_process";
import { connect, createServer } from "node:net";
import { text } from "node:stream/consumers";
import { redirectTo } from "../network/redirect.ts";
import { searchPath } from "./search-path.ts";

/** How far a connection may be meant for others and still arrive at a listener of this network. */
export type Reach =
  | { readonly kind: "every-address" }
  /** `nft`: what it said; `null`: it is not on this machine. */
  | { readonly kind: "every-host"; readonly nft: string | null }
  | { readonly kind: "only-loopback"; readonly said: string };

/** An address that belongs to nobody (RFC 5737), and a port that nobody listens on (RFC 863). */
const stranger = { host: "192.0.2.1", port: 9 };

const deadlineMs = 2000;

/** Tries it with real connections, by the means that a grading has; for a network that is thrown away. */
export async function tryReach(): Promise<Reach> {
  const listener = createServer((socket) => socket.destroy());
  const port = await listenOn(listener);
  try {
    if (await isRedirectedTo(port)) return { kind: "every-address" };
    if (await arrives({ ...stranger, port }))
      return { kind: "every-host", nft: await reasonOfNft() };
    return { kind: "only-loopback", said: await reasonOfIp() };
  } finally {
    listener.close();
  }
}

async function isRedirectedTo(port: number): Promise<boolean> {
  const redirection = await redirectTo(port);
  if (redirection === null) return false;
  try {
    return await arrives(stranger);
  } finally {
    await redirection.end();
  }
}

/** Asked once more for the least that is needed, what nft lacks is what it complains of. */
function reasonOfNft(): Promise<string | null> {
  const rules = `table inet grade_doctor {
  chain output {
    type nat hook output priority -100;
    meta l4proto tcp redirect to :${stranger.port}
  }
}
`;
  return complaintOf("nft", ["--json", "--file", "-"], rules);
}

async function reasonOfIp(): Promise<string> {
  const words = "route add local 0.0.0.0/0 dev lo".split(" ");
  const complaint = await complaintOf("ip", words, "");
  return complaint ?? "ip: not found";
}

function listenOn(listener: ReturnType<typeof createServer>): Promise<number> {
  return new Promise((resolve, reject) => {
    listener.once("error", reject);
    listener.listen(0, "0.0.0.0", () => {
      const address = listener.address();
      resolve(typeof address === "object" ? (address?.port ?? 0) : 0);
    });
  });
}

/** The first line that a command of the system says on stderr; `null` if it is not there. */
function complaintOf(
  file: string,
  words: readonly string[],
  input: string,
): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(file, words, {
      stdio: ["pipe", "ignore", "pipe"],
      env: { ...process.env, PATH: searchPath(), LC_ALL: "C" },
      timeout: deadlineMs,
      killSignal: "SIGKILL",
    });
    child.once("error", () => {
      resolve(null);
    });
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
    void text(child.stderr).then((said) => {
      resolve(said.trim().split("\n", 1).join(""));
    });
  });
}

function arrives(at: typeof stranger): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(at);
    const say = (answer: boolean) => (): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", say(true));
    socket.once("error", say(false));
    socket.setTimeout(deadlineMs, say(false));
  });
}
