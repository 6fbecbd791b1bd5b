import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { closeInherited } from "./close-inherited.ts";

const script = fileURLToPath(
  new URL("tell-descriptors.suite.ts", import.meta.url),
);
const loader = fileURLToPath(
  new URL("../../build/typescript.mjs", import.meta.url),
);
const leavingOpen = ["-c", 'exec "$@" 21</dev/null 200</dev/null 63>/dev/null'];

interface Told {
  readonly descriptors: string;
  readonly message: unknown;
}

/** What a process that closed what it inherited has a child find; with a channel it hears a message, too. */
function descriptorsAfter(
  words: readonly string[],
  channel: "ipc" | "ignore",
): Promise<Told> {
  const node = [process.execPath, "--import", loader, script, ...words];
  const child = spawn("bash", [...leavingOpen, "bash", ...node], {
    stdio: ["ignore", "pipe", "inherit", channel],
  });
  let descriptors = "";
  let message: unknown = null;
  child.stdout?.on("data", (chunk: Buffer) => {
    descriptors += chunk.toString("utf8");
  });
  child.on("message", (said) => {
    message = said;
    child.send("thanks");
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", () => {
      resolve({ descriptors: descriptors.trim(), message });
    });
  });
}

describe.runIf(process.platform === "linux")("closeInherited", () => {
  it("leaves a child nothing but the standard streams", async () => {
    const told = await descriptorsAfter([], "ignore");

    expect(told).toEqual({ descriptors: "0 1 2", message: null });
  });

  it("keeps the channel to whoever forked us", async () => {
    const told = await descriptorsAfter([], "ipc");

    expect(told).toEqual({ descriptors: "0 1 2", message: "still here" });
  });

  it.each(["/dev/fd/63", "--output=/proc/self/fd/63"])(
    "keeps what a word of the command names: %s",
    async (word) => {
      const told = await descriptorsAfter([word], "ignore");

      expect(told.descriptors).toBe("0 1 2 63");
    },
  );

  it("does no harm to a process whose loop is running", async () => {
    closeInherited([]);

    const told = await descriptorsAfter([], "ignore");

    expect(told.descriptors).toBe("0 1 2");
  });
});
