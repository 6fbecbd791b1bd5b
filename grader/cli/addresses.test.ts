import { lookup } from "node:dns/promises";
import { readFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { HalfReport, Report } from "../report/document.ts";
import { isOffered } from "../sandbox/network/offers.suite.ts";
import { validateReport } from "../spec/generated/validators.js";
import { grade } from "./grade.suite.ts";
import {
  clientSource,
  primesSubmission,
  removeFoldersAfterwards,
  submissionOf,
} from "./submissions.suite.ts";

removeFoldersAfterwards();

const clientCase = "primes/client/core/shows-answer-for-a-composite";
const serverCase = "primes/server/core/composite-10";

/** What one case says of the half that it belongs to. */
async function halfOf(folder: string, id: string): Promise<HalfReport> {
  const role = id === clientCase ? "client" : "server";
  const { exitCode, stdout } = await grade([
    folder,
    ...["--role", role, "--case", id, "--format", "json"],
  ]);
  const report: unknown = JSON.parse(stdout);
  if (!validateReport(report)) throw new Error(stdout);
  expect(exitCode).toBe(0);
  return onlyHalfIn(report);
}

function onlyHalfIn({ exercises }: Report): HalfReport {
  const [half, ...others] = exercises.flatMap(({ halves }) => halves);
  if (half === undefined || others.length > 0) throw new Error("not one half");
  return half;
}

function kindsIn({ remarks }: HalfReport): readonly string[] {
  return remarks.map(({ kind }) => kind);
}

/** A right client that connects to what the expressions say. */
function clientTo(
  host: string,
  port: string,
  family = "socket.AF_INET",
): Promise<string> {
  const source = clientSource(0)
    .replace("socket.socket()", `socket.socket(${family})`)
    .replace('("127.0.0.1", 0)', `(${host}, ${port})`);
  return submissionOf({ "client.py": source });
}

// Each grading has a network of its own, so they run beside one another.
describe.skipIf(!isOffered("own-network")).concurrent("a client", () => {
  test.each(["192.168.0.10", "203.0.113.9"])(
    "that connects to %s is heard there, and told that this is elsewhere",
    async (host) => {
      const folder = await clientTo(`"${host}"`, "5000");

      const half = await halfOf(folder, clientCase);

      expect(half.profile).toMatchObject({ address: host, port: 5000 });
      expect(kindsIn(half)).toEqual(["dials-foreign-address"]);
      expect(half.remarks[0]?.message["pt-BR"]).toContain(`${host}:5000`);
    },
  );

  test("that connects to an address of IPv6 is heard there", async () => {
    const folder = await clientTo('"fd00::10"', "5000", "socket.AF_INET6");

    const half = await halfOf(folder, clientCase);

    expect(half.profile).toMatchObject({ address: "fd00::10", port: 5000 });
    expect(kindsIn(half)).toEqual(["dials-foreign-address"]);
  });

  test.each(["servername", "meu-pc.local"])(
    "that connects to a machine called %s is heard there, and told so",
    async (name) => {
      const folder = await clientTo(`"${name}"`, "5000");

      const half = await halfOf(folder, clientCase);

      expect(half.profile).toMatchObject({ address: "127.0.0.1", port: 5000 });
      expect(kindsIn(half)).toEqual(["dials-unknown-name"]);
      expect(half.remarks[0]?.message["pt-BR"]).toContain(`"${name}"`);
    },
  );

  test("that connects to this machine hears nothing of that", async () => {
    const { folder } = await primesSubmission();

    const half = await halfOf(folder, clientCase);

    expect(half.profile?.address).toBe("127.0.0.1");
    expect(half.remarks).toEqual([]);
  });
});

describe
  .skipIf(!isOffered("redirection"))
  .concurrent("a client whose port nobody can see in its source", () => {
    test.each([
      ["of this machine", '"127.0.0.1"', "127.0.0.1", []],
      ["of another", '"10.1.2.3"', "10.1.2.3", ["dials-foreign-address"]],
    ])("is found at an address %s", async (_, host, address, kinds) => {
      const folder = await clientTo(host, 'int("5" + "000")');

      const half = await halfOf(folder, clientCase);

      expect(half.profile).toMatchObject({ address, port: 5000 });
      expect(kindsIn(half)).toEqual(kinds);
    });

    test("is found at one of IPv6", async () => {
      const port = 'int("5" + "000")';
      const folder = await clientTo('"fd00::10"', port, "socket.AF_INET6");

      const half = await halfOf(folder, clientCase);

      expect(half.profile).toMatchObject({ address: "fd00::10", port: 5000 });
    });
  });

/** A right server that binds the address that an expression says. */
async function serverAt(host: string): Promise<string> {
  const { folder } = await primesSubmission();
  const source = await readFile(join(folder, "server.py"), "utf8");
  return submissionOf({
    "server.py": source.replace('"127.0.0.1"', host),
  });
}

describe.skipIf(!isOffered("own-network")).concurrent("a server", () => {
  test("that listens at an address of another machine is reached there, and told so", async () => {
    const folder = await serverAt('"192.168.7.7"');

    const half = await halfOf(folder, serverCase);

    expect(half.profile?.address).toBe("192.168.7.7");
    expect(kindsIn(half)).toEqual(["listens-on-foreign-address"]);
  });

  test("that listens at every address hears nothing of that", async () => {
    const folder = await serverAt('""');

    const half = await halfOf(folder, serverCase);

    expect(half.profile?.address).toBe("127.0.0.1");
    expect(half.remarks).toEqual([]);
  });

  test("that listens at what this machine is called hears nothing of that", async ({
    skip,
  }) => {
    const known = await lookup(hostname(), 4).catch(() => null);
    if (known === null) return skip("nobody knows this machine's name");
    const folder = await serverAt("socket.gethostname()");

    const half = await halfOf(folder, serverCase);

    expect(half.profile?.address).toBe(known.address);
    expect(half.remarks).toEqual([]);
  });
});
