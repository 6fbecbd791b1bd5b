/**
 * How much longer the first takes than the second, so many times: measured in turns, and each first half of the time, so
 * that both see the same machine.
 */
export async function differencesInPairs(
  count: number,
  first: () => Promise<number>,
  second: () => Promise<number>,
): Promise<readonly number[]> {
  const differencesMs: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const [one, other] = index % 2 === 0 ? [first, second] : [second, first];
    const oneMs = await one();
    const otherMs = await other();
    differencesMs.push(index % 2 === 0 ? oneMs - otherMs : otherMs - oneMs);
  }
  return differencesMs;
}
