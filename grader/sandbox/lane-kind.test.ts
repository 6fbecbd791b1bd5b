import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { isOffered, runInLane } from "./network/offers.suite.ts";

/** Listens at an address, connects to it, and says where it was found. */
const meetsItself = `
const { connect, createServer } = require("node:net");
const host = process.argv[1];
const server = createServer((socket) => {
  console.log(socket.localAddress);
  process.exit();
});
server.listen(0, host, () => connect(server.address().port, host));
`;

const showsAddresses = ["cat", "/proc/net/fib_trie"];

describe.skipIf(!isOffered("own-network"))("a network of its own", () => {
  it.each(["127.0.0.1", "::1", "192.168.0.10", "8.8.8.8", "fd00::10"])(
    "lets a program listen at %s, and another one find it there",
    (host) => {
      const node = [process.execPath, "-e", meetsItself, host];

      const { stdout } = runInLane(node);

      expect(stdout.trim()).toBe(host);
    },
  );

  it("has no reserved port but the grader's own", () => {
    const canTake = (port: number): string => `(() => {
      try { require("node:net").createServer().listen(${port}).once("error", () => console.log(${port})); } catch {}
    })();`;
    const powerless = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"];
    const script = [1, 2, 81].map(canTake).join("\n");
    const leave = "setTimeout(process.exit, 50);";
    const node = [process.execPath, "-e", script + leave];

    const { stdout } = runInLane([...powerless, ...node]);

    expect(stdout.trim()).toBe("1");
  });

  it("has its loopback interface also where ip cannot do all at once", async () => {
    const folder = await mkdtemp(join(tmpdir(), "grade-ip-"));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const simple =
      '#!/bin/sh\n[ "$1" = link ] && PATH="${PATH#*:}" exec ip "$@"\nexit 1\n';
    await writeFile(join(folder, "ip"), simple);
    await chmod(join(folder, "ip"), 0o755);
    const path = [folder, process.env["PATH"]].join(delimiter);

    const { status, stdout } = runInLane(showsAddresses, {
      ...process.env,
      PATH: path,
    });

    expect(status).toBe(0);
    expect(stdout).toContain("127.0.0.1");
  });

  it("ends as its command ends", () => {
    const { status } = runInLane(["sh", "-c", "exit 7"]);

    expect(status).toBe(7);
  });
});
