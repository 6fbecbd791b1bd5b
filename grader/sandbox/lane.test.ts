import { access, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Lane, openLane } from "./lane.ts";

async function openHostLane(): Promise<Lane> {
  const lane = await openLane({ network: "host", because: null });
  onTestFinished(() => lane.close());
  return lane;
}

function homeOf({ environment }: Lane): string {
  return environment["HOME"] ?? "";
}

describe("a lane on the machine's own network", () => {
  it("has an empty home that no other lane has", async () => {
    const one = await openHostLane();
    const other = await openHostLane();

    const found = await readdir(homeOf(one));

    expect(found).toEqual([]);
    expect(homeOf(one)).not.toBe(homeOf(other));
  });

  it("removes its home with all that a program left there, however often it is closed", async () => {
    const lane = await openHostLane();
    await writeFile(join(homeOf(lane), "left"), "behind");

    await lane.close();
    await lane.close();

    const reading = access(homeOf(lane));
    await expect(reading).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("runs a submission where it is, as who we are", async () => {
    const lane = await openHostLane();
    const root = "/submissions/one";

    await lane.admit({ root, files: ["server.py"] });

    expect(lane.placeOf(root)).toBe(root);
    expect(lane.asStudent(["python3", "server.py"])).toEqual([
      "python3",
      "server.py",
    ]);
    await expect(readdir(homeOf(lane))).resolves.toEqual([]);
  });

  it("says what it is", async () => {
    const { kind, walls } = await openHostLane();

    expect(kind).toEqual({ network: "host", because: null });
    expect(walls).toBe("none");
  });
});
