/** Marks that stand on letters, as Unicode takes them apart (UAX #15, NFD). */
const marks = /\p{M}/gu;

/** A text as it is compared: neither case nor accents matter. */
function plain(text: string): string {
  return text.normalize("NFD").replaceAll(marks, "").toLowerCase();
}

/** The choices that a text names as words of their own, in the order of the choices. */
export function choicesIn(
  text: string,
  choices: readonly string[],
): readonly string[] {
  const words = ` ${plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .join(" ")} `;
  return choices.filter((choice) => words.includes(` ${plain(choice)} `));
}
