import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { buildSeatbelt } from "./seatbelt.ts";

it.skipIf(process.platform === "darwin")(
  "walls of a Mac are refused elsewhere, in the machine's own words",
  () => {
    const home = mkdtempSync(join(tmpdir(), "grade-suite-"));

    const said = buildSeatbelt(home);

    rmSync(home, { recursive: true });
    expect(said).toContain("sandbox-exec");
  },
);
