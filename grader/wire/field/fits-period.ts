/** Whether each item equals the one `period` places before it, as far as there is one. */
export function fitsPeriod(
  sequence: readonly number[],
  period: number,
): boolean {
  return sequence.every(
    (item, place) => place < period || item === sequence[place - period],
  );
}
