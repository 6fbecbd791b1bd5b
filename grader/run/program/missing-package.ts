import { GraderFault } from "../../core/errors.ts";
import type { HalfProblem } from "../../core/verdict.ts";

/**
 * How each language reports a module that it cannot find, in its last words. EXERCISES asks for nothing but the standard
 * library, so that a package of others which this machine happens to lack is the student's choice, and a value.
 */
const reports: readonly RegExp[] = [
  /^(?:ModuleNotFoundError|ImportError): No module named '?(?<name>[\w.]+)/m,
  /Cannot find (?:module|package) '(?<name>[^'\n]+)'/,
  /NoClassDefFoundError: (?<name>[\w./$]+)/,
  /error: package (?<name>[\w.]+) does not exist/,
  /no required module provides package (?<name>\S+?)[;:\s]/,
  /package (?<name>\S+) is not in (?:std|GOROOT)/,
  /no matching package named `(?<name>[\w-]+)` found/,
  /fatal error: (?<name>\S+): No such file or directory/,
  /(?:can't find crate for|unresolved import|unlinked crate) `(?<name>(?!crate\b|self\b|super\b)[\w:]+)`/,
];

/** Parts of Python's own library that systems pack by themselves: a machine without them is to blame, not the student. */
const ownParts =
  /^_?(?:tkinter|curses|readline|sqlite3|ssl|ctypes|bz2|lzma|dbm|gdbm|venv)(?:\.|$)/;

/** Parts of Python 2's library: the program is for another Python, which is said elsewhere. */
const formerParts =
  /^(?:SocketServer|Queue|thread|StringIO|cPickle|ConfigParser|urllib2|httplib|commands|Tkinter|exceptions|__builtin__)$/;

/** A name that courses give to files of a program, or a file by its path. */
const ownFile =
  /^\.{0,2}\/|\.(?:h|hpp|py|js|mjs|cjs|ts)$|^(?!.*\/).*(?:util|config|const|comum|common|func|helper|ajud|primo|prime|divis|oracul|maiusc|resposta|answer|servi|server|client|protocol|mensage|message|calcul|biblio)/i;

/** The module that a program ended for want of; `null` if it did not. Throws a `GraderFault` for one that this machine should have. */
export function missingPackage(stderr: string): HalfProblem | null {
  const name = reports
    .map((report) => report.exec(stderr)?.groups?.["name"])
    .find((each) => each !== undefined);
  if (name === undefined || formerParts.test(name)) return null;
  if (ownParts.test(name))
    throw new GraderFault({
      kind: "interpreter-missing",
      name,
      language: "python",
    });
  return { kind: "missing-package", name, isOwnFile: ownFile.test(name) };
}
