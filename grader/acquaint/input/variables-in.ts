/** A line of source in a traceback that looks a variable of the environment up. */
const lookup =
  /(?:environ\s*(?:\[|\.get\()|getenv\(|process\.env(?:\.|\[)|env::var\(|GetEnvironmentVariable\()\s*["'`]?(?<name>\w+)/gi;

/** `Defina a variável PORTA`, `PORT environment variable is not set`. */
const complaints = [
  /\b(?:vari[aá]ve(?:l|is)|variables?|environment|ambiente|entorno)\b[^\nA-Z]{0,80}\b(?<name>[A-Z][A-Z\d_]{2,})\b/g,
  /\b(?<name>[A-Z][A-Z\d_]{2,})\b[^\n]{0,80}\b(?:vari[aá]vel|variable|environment|ambiente|entorno)\b/g,
];

/** The variables of the environment that a program says it misses. */
export function variablesIn(printed: string): readonly string[] {
  const names = [lookup, ...complaints].flatMap((pattern) =>
    Array.from(printed.matchAll(pattern), ({ groups }) => groups?.["name"]),
  );
  return [...new Set(names.filter((name) => name !== undefined))];
}
