import { BaseSequencer } from "vitest/node";

/** @import { TestSpecification } from "vitest/node" */

/** Tests that grade whole submissions; the first takes longest. */
const slowFolders = ["/fixtures/", "/grader/proof/", "/grader/cli/"];

/**
 * Starts the files whose tests take longest before all others, also where no earlier run is remembered: one that starts
 * last runs alone while the other processors have nothing to do.
 */
export class LongestFirst extends BaseSequencer {
  /**
   * @override
   * @param {TestSpecification[]} files
   */
  async sort(files) {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}

/** @param {TestSpecification} file */
function rankOf({ moduleId }) {
  const rank = slowFolders.findIndex((folder) => moduleId.includes(folder));
  return rank < 0 ? slowFolders.length : rank;
}
