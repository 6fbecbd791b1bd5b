import { spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { ownerName } from "./owner.ts";
import { removeFolder } from "./remove-folder.ts";
import { sweep } from "./sweep.ts";

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "sweep-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Our own name, with the number of a process that has ended. */
function ownerThatIsGone(): string {
  const { pid } = spawnSync(process.execPath, ["-e", "0"]);
  const [system = "", , start = ""] = ownerName().split("-");
  return [system, pid, start].join("-");
}

describe("what killed graders have left", () => {
  it("is removed, but nothing of the living, of others or of another name", () => {
    const parent = temporaryFolder();
    const gone = ownerThatIsGone();
    const left = `grade-lane-${gone}-abcdef`;
    const kept = [
      `grade-lane-${ownerName()}-abcdef`,
      `grade-lane-00000000-1-1-abcdef`,
      "grade-lane-abcdef",
      `other-${gone}-abcdef`,
    ];
    for (const name of [left, ...kept]) mkdirSync(join(parent, name));

    sweep(parent);

    expect(readdirSync(parent)).toEqual(kept.toSorted());
  });

  it("is never followed through a link of such a name", () => {
    const parent = temporaryFolder();
    const elsewhere = temporaryFolder();
    writeFileSync(join(elsewhere, "precious"), "");
    const link = `grade-lane-${ownerThatIsGone()}-abcdef`;
    symlinkSync(elsewhere, join(parent, link));

    sweep(parent);

    expect(readdirSync(elsewhere)).toEqual(["precious"]);
  });
});

describe("the removal of a folder", () => {
  it("opens what a program has closed to itself", () => {
    const parent = temporaryFolder();
    const home = join(parent, "home");
    mkdirSync(join(home, "closed", "below"), { recursive: true });
    writeFileSync(join(home, "closed", "below", "file"), "");
    chmodSync(join(home, "closed"), 0);

    removeFolder(home);

    expect(readdirSync(parent)).toEqual([]);
  });
});
