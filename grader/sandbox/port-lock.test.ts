import { expect, it } from "vitest";
import { lockPorts } from "./port-lock.ts";

/** Ports that nobody else locks meanwhile: only names are taken, no port is opened. */
const first = 60_000 + (process.pid % 2_000);

/** Whether a promise is kept within some turns of the lock's own waiting. */
async function isSoon(promise: Promise<unknown>): Promise<boolean> {
  const later = new Promise((resolve) => setTimeout(resolve, 400, "later"));
  return (await Promise.race([promise, later])) !== "later";
}

it("lets gradings of different ports run side by side, and those of one port in turn", async () => {
  const release = await lockPorts({ ports: [first], areAll: true });
  const other = await lockPorts({ ports: [first + 1], areAll: true });
  const same = lockPorts({ ports: [first + 1, first], areAll: true });

  const before = await isSoon(same);
  release();
  other();
  const releaseSame = await same;

  expect(before).toBe(false);
  releaseSame();
});

it("lets a grading whose ports nobody knows run alone", async () => {
  const release = await lockPorts({ ports: [first + 2], areAll: true });
  const unknown = lockPorts({ ports: [], areAll: false });

  const before = await isSoon(unknown);
  release();
  const releaseUnknown = await unknown;
  const next = lockPorts({ ports: [first + 3], areAll: true });
  const during = await isSoon(next);
  releaseUnknown();
  const releaseNext = await next;

  expect([before, during]).toEqual([false, false]);
  releaseNext();
});
