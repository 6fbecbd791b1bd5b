/**
 * What may import what. The table of the layers is `grader/build/layers.mjs`; here are the rules that are made of it,
 * and those that cut across.
 */
import { layers, ready } from "./grader/build/layers.mjs";

/** Tests, and the suites that the implementations of one interface share, may reach everything. */
const tests = "\\.(test|suite)\\.tsx?$";
const workshop = "^grader/(build|bench|proof)/";
const generated = "/generated/";
const entries = "^grader/cli/(main|lane-worker)\\.ts$";

/** @param {readonly string[]} folders */
function inGrader(folders) {
  return `^grader/(${folders.join("|")})/`;
}

/**
 * @param {[string, import("./grader/build/layers.mjs").Layer]} entry
 * @returns {import("dependency-cruiser").IForbiddenRuleType}
 */
function layerRule([folder, { may, also, because }]) {
  const allowed = inGrader([folder, ...may]);
  return {
    name: `${folder}-imports-only-${may.join("-") || "itself"}`,
    comment: because,
    severity: "error",
    from: { path: inGrader([folder]), pathNot: tests },
    to: {
      path: "^(grader|reference|specs|fixtures)/",
      pathNot: also === undefined ? allowed : [allowed, also],
    },
  };
}

/** @type {import("dependency-cruiser").IForbiddenRuleType[]} */
const reference = [
  {
    name: "reference-imports-only-core-and-wire",
    comment:
      "The right programs speak the wire, but know nothing of the grader that tries them: otherwise both could be wrong in the same way.",
    severity: "error",
    from: { path: "^reference/", pathNot: tests },
    to: { path: "^grader/", pathNot: inGrader(["core", "wire"]) },
  },
  {
    name: "exercises-do-not-know-one-another",
    comment:
      "An exercise is a folder that can be added or removed alone. What two exercises need belongs in core or wire, in reference/numbers, or beside their folders.",
    severity: "error",
    from: { path: "^reference/([^/]+)/", pathNot: tests },
    to: { path: "^reference/[^/]+/", pathNot: "^reference/($1|numbers)/" },
  },
  {
    name: "models-and-misconceptions-reach-core-alone",
    comment:
      "A model turns an input into the right value and a misconception into a wrong one; how values travel is not their business, not even through another module.",
    severity: "error",
    from: {
      path: "^reference/[^/]+/(model|misconceptions)[./]",
      pathNot: tests,
    },
    to: { path: "^grader/", pathNot: inGrader(["core"]), reachable: true },
  },
];

/** @type {import("dependency-cruiser").IForbiddenRuleType[]} */
const powers = [
  {
    name: "pure-stages-touch-nothing",
    comment:
      "This folder is pure: same input, same result, no files, sockets or programs. Read or write in cli, class, spec, submission, sandbox, launch or drive and hand the value over.",
    severity: "error",
    from: {
      path: inGrader([
        "core",
        "wire",
        "messages",
        "judge",
        "diagnose",
        "score",
        "report",
      ]),
      pathNot: tests,
    },
    to: {
      path: "^(node:)?(fs|net|tls|http|https|dgram|dns|child_process|worker_threads|cluster|os|readline)(/|$)",
      dependencyTypes: ["core"],
    },
  },
  {
    name: "only-launch-starts-programs",
    comment:
      "Only launch starts or ends a program (sandbox asks the system what it offers): a hostile child hangs or crashes whoever starts it carelessly. Ask launch for a ProgramHandle.",
    severity: "error",
    from: {
      path: "^(grader|reference)/",
      pathNot: [tests, workshop, inGrader(["launch", "sandbox"])],
    },
    to: { path: "^(node:)?child_process$|node_modules/execa/" },
  },
  {
    name: "only-cli-parses-the-command-line",
    comment:
      "Only cli knows that there is a command line; take what you need as a parameter.",
    severity: "error",
    from: { path: "^grader/", pathNot: [tests, inGrader(["cli"])] },
    to: { path: "node_modules/yargs/" },
  },
  {
    name: "drive-has-no-opinion",
    comment:
      "drive writes down facts; what they are worth is for judge to say. It must not even see a verdict.",
    severity: "error",
    from: { path: inGrader(["drive"]), pathNot: tests },
    to: { path: "^grader/core/verdict\\.ts$" },
  },
];

/** @type {import("dependency-cruiser").IForbiddenRuleType[]} */
const order = [
  {
    name: "no-cycles",
    comment:
      "These modules import one another in a circle, so that none can be understood or tested alone. Move what both need into a third module below them.",
    severity: "error",
    from: {},
    to: { circular: true },
  },
  {
    name: "nothing-unreachable-from-the-command",
    comment:
      "No command leads to this module. Remove it, or call it from where it is needed.",
    severity: "error",
    from: { path: entries },
    to: {
      path: "^(grader|reference)/.+\\.tsx?$",
      pathNot: [tests, workshop, generated, entries, ready],
      reachable: false,
    },
  },
  {
    name: "no-tests-or-tools-in-the-product",
    comment:
      "What is shipped must not depend on tests, build tools or benchmarks. Move the code into the folder whose question it answers.",
    severity: "error",
    from: { path: "^(grader|reference)/", pathNot: [tests, workshop] },
    to: {
      path: [tests, workshop, "node_modules/(vitest|fast-check|@fast-check)/"],
    },
  },
  {
    name: "no-catch-all-folders",
    comment:
      "A folder or file answers a question, and its name says which. utils, helpers, common, shared, misc and types.ts answer none: put the code beside the concept that it belongs to.",
    severity: "error",
    from: {},
    to: {
      path: "^(grader|reference)/.*\\b(utils|helpers|common|shared|misc|types)(/|\\.ts$)",
    },
  },
  {
    name: "no-undeclared-packages",
    comment:
      "This package is not in package.json; it is here by chance and may be gone after the next installation.",
    severity: "error",
    from: {},
    to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
  },
  {
    name: "nothing-unresolved",
    comment: "This import leads nowhere. Is the name or the extension wrong?",
    severity: "error",
    from: {},
    to: { couldNotResolve: true, pathNot: generated },
  },
];

/** @type {import("dependency-cruiser").IConfiguration} */
const configuration = {
  forbidden: [
    ...Object.entries(layers).map(layerRule),
    ...reference,
    ...powers,
    ...order,
  ],
  options: {
    doNotFollow: { path: ["node_modules", generated] },
    exclude: { path: "^fixtures/[^/]+/[^/]+/[^/]+/" },
    // An import of a type is a dependency too: it says who must know whom.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node"],
    },
  },
};

export default configuration;
