import { lookup } from "node:dns/promises";
import { hostname } from "node:os";
import { expect, it } from "vitest";
import { isForeign } from "./is-foreign.ts";

it.each(["127.0.0.1", "127.0.1.1", "::1", "::ffff:127.0.0.1"])(
  "calls %s an address of this machine",
  async (host) => {
    await expect(isForeign(host)).resolves.toBe(false);
  },
);

// Addresses for documentation, which no machine has (RFC 5737, RFC 3849).
it.each(["192.0.2.10", "2001:db8::10"])("calls %s foreign", async (host) => {
  await expect(isForeign(host)).resolves.toBe(true);
});

it("knows what a program gets that looks up the machine's own name", async ({
  skip,
}) => {
  const found = await lookup(hostname()).catch(() => null);
  if (found === null) return skip("nobody knows this machine's name");

  await expect(isForeign(found.address)).resolves.toBe(false);
});
