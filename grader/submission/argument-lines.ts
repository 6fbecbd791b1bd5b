/** More would be a program about command lines. */
const mostLines = 20;

const looksAtArguments =
  /\bargv\b|\bargs?\s*\[|\bos\.Args\b|\benv::args\b|\.nth\(\s*\d|\bflag\.Arg\(/;
const comment = /^\s*(?:#|\/\/|\*|\/\*)/;

/** The lines of a program that look at its command line, in any language, as they are written. */
export function argumentLines(sources: readonly string[]): readonly string[] {
  return sources
    .flatMap((source) => source.split("\n"))
    .filter((line) => looksAtArguments.test(line) && !comment.test(line))
    .slice(0, mostLines);
}
