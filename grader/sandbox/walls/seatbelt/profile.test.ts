import { describe, expect, it } from "vitest";
import { seatbeltWords } from "./profile.ts";

const sight = {
  home: '/private/var/T/grade-lane-1 "a)',
  shown: ["/Users/ana/.pyenv/versions/3.12"],
  hidden: ["/Users", "/private/var/T"],
};

const words = seatbeltWords(sight);
const profile = words.at(-1) ?? "";

/** The answer of the last rule for reading that names a place which a path lies in. */
function mayRead(path: string): boolean {
  const places = new Map(
    words.flatMap((word, index) => {
      const [name = "", place = ""] = word.split("=");
      return words[index - 1] === "-D" ? [[name, place] as const] : [];
    }),
  );
  const rules = profile.matchAll(
    /\((allow|deny) file-read-data \(subpath \(param "(\w+)"\)\)\)/g,
  );
  const answers = [...rules].flatMap(([, answer, name = ""]) =>
    path.startsWith(places.get(name) ?? "?") ? [answer] : [],
  );
  return (answers.at(-1) ?? "allow") === "allow";
}

describe("the profile of a program on a Mac", () => {
  it.each([
    ["its own files", `${sight.home}/submission/server.py`, true],
    ["what its language needs", `${sight.shown[0]}/bin/python3`, true],
    ["the system", "/usr/lib/libSystem.B.dylib", true],
    ["somebody's files", "/Users/ana/gradebook.csv", false],
    ["another submission", "/private/var/T/grade-lane-2/server.py", false],
  ])("as to %s: %s, may be read: %s", (_what, path, expected) => {
    expect(mayRead(path)).toBe(expected);
  });

  it("lets only its own folder be changed, and some devices", () => {
    const changes = profile
      .split("\n")
      .filter((each) => each.includes("write"));

    expect(changes).toEqual([
      "(deny file-write*)",
      '(allow file-write* (subpath (param "HOME")))',
      expect.stringContaining('(regex #"^/dev/(null|'),
    ]);
  });

  it("has no path among its own words, whatever that contains", () => {
    expect(profile).not.toContain("grade-lane");
    expect(words).toContain(`HOME=${sight.home}`);
  });

  it("closes each bracket that it opens", () => {
    const brackets = profile.replaceAll(/#?"[^"]*"|[^()]/g, "");
    let text = brackets;
    while (text.includes("()")) text = text.replaceAll("()", "");

    expect(brackets).not.toBe("");
    expect(text).toBe("");
  });
});
