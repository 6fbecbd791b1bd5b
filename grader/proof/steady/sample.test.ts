import { describe, expect, it } from "vitest";
import { type Fixture, allFixtures } from "../../../fixtures/fixture.ts";
import { sampleOf } from "./sample.ts";

const fixtures = allFixtures();
const pathsOf = (chosen: readonly Fixture[]) => chosen.map(({ path }) => path);
const classesOf = (chosen: readonly Fixture[]) =>
  new Set(
    chosen.map(({ expected, folder }) => `${expected.exercise}/${folder}`),
  );

describe("a sample of the fixtures", () => {
  it("is all of them where they are few", () => {
    const size = { most: fixtures.length, seed: "1" };

    expect(sampleOf(fixtures, size)).toEqual(fixtures);
  });

  it.each(["1", "2", "3"])("has some of each class, with seed %s", (seed) => {
    const most = classesOf(fixtures).size;

    const chosen = sampleOf(fixtures, { most, seed });

    expect(chosen).toHaveLength(most);
    expect(classesOf(chosen)).toEqual(classesOf(fixtures));
  });

  it("is drawn by its seed alone", () => {
    const first = sampleOf(fixtures, { most: 12, seed: "1" });
    const again = sampleOf(fixtures.toReversed(), { most: 12, seed: "1" });
    const other = sampleOf(fixtures, { most: 12, seed: "2" });

    expect(pathsOf(again).toSorted()).toEqual(pathsOf(first).toSorted());
    expect(pathsOf(other)).not.toEqual(pathsOf(first));
  });
});
