import { expect, it } from "vitest";
import { inTurns } from "./in-turns.ts";

const { signal } = new AbortController();
const soon = () => new Promise((resolve) => setImmediate(resolve));

it("does so many jobs at once and no more, and keeps their order", async () => {
  let running = 0;
  let most = 0;

  const results = await inTurns(
    [1, 2, 3, 4, 5],
    { atOnce: 2, signal },
    async (item) => {
      running += 1;
      most = Math.max(most, running);
      await soon();
      running -= 1;
      return item * 10;
    },
  );

  expect(results).toEqual([10, 20, 30, 40, 50]);
  expect(most).toBe(2);
});

it("begins no job after it is called off", async () => {
  const controller = new AbortController();
  const begun: number[] = [];

  const all = inTurns(
    [1, 2, 3],
    { atOnce: 1, signal: controller.signal },
    (item) => {
      begun.push(item);
      controller.abort();
      return Promise.resolve();
    },
  );

  await expect(all).rejects.toThrow("aborted");
  expect(begun).toEqual([1]);
});

it("fails only when all that was begun has ended", async () => {
  const ended: number[] = [];

  const all = inTurns([1, 2, 3], { atOnce: 2, signal }, async (item) => {
    if (item === 1) throw new Error("one");
    await soon();
    ended.push(item);
  });

  await expect(all).rejects.toThrow("one");
  expect(ended).toEqual([2]);
});
