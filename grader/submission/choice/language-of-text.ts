import { posix } from "node:path";
import {
  type NamedLanguage,
  languageOfFile,
  languageOfInterpreter,
} from "../languages.ts";

/** Names that a program may have without the extension of its language. */
const oddExtensions = ["", ".txt", ".text"];

export function mayBeProgram(path: string): boolean {
  const extension = posix.extname(path).toLowerCase();
  return languageOfFile(path, "") !== null || oddExtensions.includes(extension);
}

/** The language of a file: by its extension, else by its first line (`#!/usr/bin/env python3`), else by what it imports. */
export function languageOfText(
  path: string,
  text: string,
): NamedLanguage | null {
  const byName = languageOfFile(path, text);
  if (byName !== null || !mayBeProgram(path)) return byName;
  const command = /^#!\s*(?<words>\S[^\r\n]*)/.exec(text)?.groups?.["words"];
  const words = command?.split(/\s+/).filter((word) => !word.startsWith("-"));
  const interpreter = words?.find((word) => !word.endsWith("/env"));
  if (interpreter !== undefined) return languageOfInterpreter(interpreter);
  return importsSockets.test(text) ? languageOfFile("a.py", text) : null;
}

/** As Python writes it, in which alone a file runs whatever its name. */
const importsSockets =
  /^[ \t]*(?:import[ \t]+(?:\w+[ \t]*,[ \t]*)*(?:socket|asyncio|socketserver)\b|from[ \t]+(?:socket|asyncio|socketserver)[ \t]+import\b)/m;
