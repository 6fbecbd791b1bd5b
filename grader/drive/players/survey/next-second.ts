/** The clock that programs read lags behind by a tick of up to 10 ms (`CLOCK_REALTIME_COARSE`), and Node's by one of 1 ms. */
const intoTheSecondMs = 25;

/**
 * Resolves in another second of the wall clock, for programs too. What is asked then is drawn by a seed of its own,
 * where the seed is the second: this is the one place that waits by the clock because the clock is the point.
 */
export async function nextSecond(nowMs: number = Date.now()): Promise<void> {
  const second = Math.floor(nowMs / 1000);
  const untilMs = (second + 1) * 1000 + intoTheSecondMs;
  while (Date.now() < untilMs) {
    const restMs = untilMs - Date.now();
    await new Promise((resolve) => setTimeout(resolve, restMs));
  }
}
