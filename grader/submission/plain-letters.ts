/** Lower case without accents: `Oráculo` → `oraculo`. */
export function plainLetters(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
