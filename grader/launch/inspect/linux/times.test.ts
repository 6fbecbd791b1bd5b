import { describe, expect, it } from "vitest";
import { Times } from "./times.ts";

function thread(id: string, ranNs: bigint, delayedNs = 0n) {
  return { id, ranNs, delayedNs };
}

describe("the times of a program", () => {
  it("are those of its threads together", () => {
    const times = new Times();

    times.see([thread("1", 5n, 1n), thread("2", 7n, 2n)]);
    times.see([thread("1", 6n, 1n), thread("2", 9n, 4n)]);

    expect([times.ranNs, times.delayedNs]).toEqual([15n, 5n]);
  });

  it("never fall when a thread ends", () => {
    const times = new Times();

    times.see([thread("1", 5n), thread("2", 700n, 12_000n)]);
    times.see([thread("1", 6n)]);

    expect([times.ranNs, times.delayedNs]).toEqual([706n, 12_000n]);
  });

  it("count a new thread that has got the number of an old one", () => {
    const times = new Times();

    times.see([thread("2", 700n)]);
    times.see([thread("2", 30n)]);

    expect(times.ranNs).toBe(730n);
  });
});
