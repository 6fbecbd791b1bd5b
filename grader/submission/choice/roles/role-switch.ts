import type { Role } from "../../../core/exercise/exercise.ts";
import { type Candidate, playsBoth } from "../candidate.ts";
import { partsOf } from "../inspect-files.ts";
import { roleInMenu } from "./role-menu.ts";
import { roleWords } from "./role-words.ts";

/** How a program that plays both roles is told which one to play. */
export type RoleSwitch =
  | {
      readonly kind: "argument";
      readonly words: Readonly<Record<Role, readonly string[]>>;
    }
  | {
      readonly kind: "keyboard";
      readonly lines: Readonly<Record<Role, readonly string[]>>;
    }
  /** It starts both, one beside the other. */
  | { readonly kind: "none" };

const keyboard =
  /\binput\s*\(|raw_input|\bScanner\b|readLine|\bstdin\b|scanf|\bgets\s*\(|\bcin\b|getline|ReadLine|ReadKey|prompt\s*\(|bufio/;
const beside =
  /\bThread\b|threading|multiprocessing|\bProcess\s*\(|\bfork\s*\(|gather\s*\(|create_task|\bgo\s+\w+\s*\(|spawn|CompletableFuture|Promise\.all|Task\.Run/;

/** `null` where a file plays one role, or nothing tells how it comes to play the other. */
export function roleSwitchOf(candidate: Candidate): RoleSwitch | null {
  if (!playsBoth(candidate)) return null;
  const { file } = candidate;
  const text = partsOf(file)
    .map((each) => each.text)
    .join("\n");
  const { readsArguments } = file.language.factsOf([text]);
  const words = roleWords(text);
  const menu = roleInMenu(text);
  if (readsArguments && words !== null) return { kind: "argument", words };
  const answers = menu ?? words;
  if (answers !== null && keyboard.test(text))
    return { kind: "keyboard", lines: answers };
  if (answers !== null && readsArguments)
    return { kind: "argument", words: answers };
  return beside.test(text) ? { kind: "none" } : null;
}
