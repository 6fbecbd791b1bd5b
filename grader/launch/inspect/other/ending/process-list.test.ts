import { describe, expect, it } from "vitest";
import { othersOf, parseProcessList } from "./process-list.ts";

/** What macOS prints of a program that has a helper, one that left its group, and one that outlived its parent. */
const recorded = `
    1     0     1 Ss   /sbin/launchd
  501     1   501 Ss   /usr/sbin/cfprefsd agent
 4711   980  4711 S+   python3 servidor.py GRADE_PROGRAM=a.b HOME=/tmp/lane
 4712  4711  4711 S+   python3 servidor.py GRADE_PROGRAM=a.b HOME=/tmp/lane
 4713  4712  4713 Ss   sleep 60
 4714     1  4714 S    nc -l 12000 GRADE_PROGRAM=a.b HOME=/tmp/lane
 4715  4711  4711 Z+   (sh)
 4716   980  4716 S+   python3 servidor.py GRADE_PROGRAM=a.c HOME=/tmp/lane
`;

describe("a list of processes", () => {
  it("is read without those that have ended already", () => {
    const pids = parseProcessList(recorded).map(({ pid }) => pid);

    expect(pids).toEqual([1, 501, 4711, 4712, 4713, 4714, 4716]);
  });

  it("tells of a program who is in its group, carries its marker, or descends from one of them", () => {
    const program = { pid: 4711, marker: "GRADE_PROGRAM=a.b" };

    const others = othersOf(program, parseProcessList(recorded));

    expect(others).toEqual([4712, 4713, 4714]);
  });

  it("tells of a program that is alone nobody", () => {
    const program = { pid: 501, marker: "GRADE_PROGRAM=x" };

    expect(othersOf(program, parseProcessList(recorded))).toEqual([]);
  });
});
