import { describe, expect, it } from "vitest";
import { Change } from "./change.ts";

const never = 1_000_000;

describe("Change", () => {
  it("wakes everybody who waits for it", async () => {
    const change = new Change();
    const waiters = [change.next(never), change.next(never)];

    change.notify();

    await expect(Promise.all(waiters)).resolves.toHaveLength(2);
  });

  it("lets the event loop look at its sockets before it wakes anybody", async () => {
    const change = new Change();
    const order: string[] = [];
    const waiter = change.next(never).then(() => order.push("woken"));

    change.notify();
    await Promise.resolve().then(() => order.push("same turn"));
    await waiter;

    expect(order).toEqual(["same turn", "woken"]);
  });

  it("wakes by itself after a time", async () => {
    await expect(new Change().next(0)).resolves.toBeUndefined();
  });

  it("is not remembered: a later waiter waits for the next one", async () => {
    const change = new Change();
    change.notify();
    let isWoken = false;

    const waiter = change.next(never).then(() => (isWoken = true));
    await new Promise((resolve) => setImmediate(resolve));

    expect(isWoken).toBe(false);
    change.notify();
    await waiter;
  });

  it("tells a listener each time, until it no longer wants to know", () => {
    const change = new Change();
    let calls = 0;
    const forget = change.onChange(() => (calls += 1));

    change.notify();
    change.notify();
    forget();
    change.notify();

    expect(calls).toBe(2);
  });

  it("lets a listener leave while it is told", () => {
    const change = new Change();
    const told: string[] = [];
    const forget = change.onChange(() => {
      told.push("first");
      forget();
    });
    change.onChange(() => told.push("second"));

    change.notify();
    change.notify();

    expect(told).toEqual(["first", "second", "second"]);
  });
});
