import { pairOf } from "../../../reference/pairs.ts";
import { parseDialect } from "../../../reference/parse-dialect.ts";
import { runReference } from "../../../reference/run.ts";
import { UsageError } from "../../core/errors.ts";
import type { Locale } from "../../core/exercise/localized.ts";
import { type Role, roles } from "../../core/exercise/role.ts";
import type { Dialect } from "../../core/profile.ts";
import { messages } from "../../messages/messages.ts";
import { type Given, numberGiven } from "../options/given.ts";
import type { Surroundings } from "../options/surroundings.ts";
import { visibleTo } from "../output/visible-to.ts";

/** Runs the right program of an exercise at the terminal. */
export function referenceCommand(
  given: Given,
  { locale }: Surroundings,
): Promise<number> {
  const { words, options } = given;
  const [exercise = "", role = "", input] = words;
  const { stdin: keyboard, stdout, stderr } = process;
  // In a pipe the answer is for a program, which gets it as it is.
  const output = stdout.isTTY ? visibleTo(stdout) : stdout;
  return runReference({
    exercise,
    role: roleNamed(role, locale),
    input,
    host: options.host,
    port: numberGiven(given, "port"),
    dialect: dialectNamed(options.dialect, exercise, locale),
    seed: options.seed,
    io: { keyboard, output, errors: visibleTo(stderr) },
  });
}

function roleNamed(word: string, locale: Locale): Role {
  const role = roles.find((one) => one === word);
  if (role !== undefined) return role;
  const say = messages(locale);
  throw new UsageError(say.wrongWords({ usage: say.usages.reference }));
}

function dialectNamed(
  actual: string | undefined,
  exercise: string,
  locale: Locale,
): Dialect | undefined {
  if (actual === undefined) return undefined;
  const { types } = pairOf(exercise);
  try {
    return parseDialect(actual, types);
  } catch (cause) {
    if (!(cause instanceof UsageError)) throw cause;
    throw new UsageError(
      messages(locale).badDialect({ actual }),
      { kind: "other" },
      { cause },
    );
  }
}
