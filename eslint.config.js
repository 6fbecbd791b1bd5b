import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/** Syntax that the house does without; the message says what to do instead. */
const syntaxOfTheHouse = [
  {
    selector: "ExportDefaultDeclaration",
    message: "Named exports only: a thing has the same name everywhere.",
  },
  {
    selector: "ExportAllDeclaration",
    message: "Say which names you export; `export *` hides where they live.",
  },
  {
    selector: "AwaitExpression > CallExpression > AwaitExpression",
    message: "One await per line: give the inner result a name first.",
  },
  {
    selector:
      "AwaitExpression > CallExpression > MemberExpression > AwaitExpression",
    message: "One await per line: give the inner result a name first.",
  },
  {
    selector: "Property[key.name='shell'][value.value=true]",
    message: "Never through a shell: hand over the arguments as a list.",
  },
  {
    selector: "ClassDeclaration[superClass]:not([superClass.name='Error'])",
    message: "No inheritance: hand over what differs as a value.",
  },
];

/** Types in `core` describe facts, and facts do not change. */
const syntaxOfCore = [
  {
    selector: "TSPropertySignature:not([readonly=true])",
    message: "Facts do not change: say `readonly`.",
  },
  {
    selector: ":not(TSTypeOperator[operator='readonly']) > TSArrayType",
    message: "Facts do not change: say `readonly …[]`.",
  },
];

const onlyTheCommandLine = [
  [
    "argv",
    "Only cli reads the command line: take what you need as a parameter.",
  ],
  ["exit", "Only cli ends the process: return a value or throw."],
  ["exitCode", "Only cli sets the exit code: return a value or throw."],
].map(([property, message]) => ({ object: "process", property, message }));

/** @type {import("eslint").Linter.RulesRecord} */
const sizes = {
  "max-lines": ["error", { max: 200 }],
  "max-lines-per-function": ["error", { max: 30, skipComments: true }],
  "@typescript-eslint/max-params": ["error", { max: 3 }],
};

/** @type {import("eslint").Linter.RulesRecord} */
const clarity = {
  "no-else-return": ["error", { allowElseIf: false }],
  "no-console": "error",
  "no-param-reassign": "error",
  "no-nested-ternary": "error",
  "no-restricted-properties": ["error", ...onlyTheCommandLine],
  "no-restricted-syntax": ["error", ...syntaxOfTheHouse],
  eqeqeq: "error",
  "object-shorthand": "error",
  "prefer-const": "error",
};

/** @type {import("eslint").Linter.RulesRecord} */
const types = {
  "@typescript-eslint/consistent-type-assertions": [
    "error",
    { assertionStyle: "never" },
  ],
  "@typescript-eslint/consistent-type-definitions": ["error", "interface"],
  "@typescript-eslint/consistent-type-exports": "error",
  "@typescript-eslint/consistent-type-imports": "error",
  "@typescript-eslint/no-unnecessary-condition": [
    "error",
    { allowConstantLoopConditions: "only-allowed-literals" },
  ],
  // Code points are what the decoders and the layout of texts count.
  "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
  "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
  "@typescript-eslint/prefer-readonly": "error",
  "@typescript-eslint/promise-function-async": "off",
  "@typescript-eslint/restrict-template-expressions": [
    "error",
    { allowNumber: true },
  ],
  "@typescript-eslint/switch-exhaustiveness-check": "error",
};

export default defineConfig(
  globalIgnores(["dist/", "coverage/", "**/generated/", "fixtures/*/*/*/"]),
  {
    files: ["**/*.{ts,tsx,js,mjs}"],
    extends: [
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
    ],
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: { ...sizes, ...clarity, ...types },
  },
  {
    files: ["grader/core/**/*.ts"],
    ignores: ["**/*.{test,suite}.ts"],
    rules: {
      "no-restricted-syntax": ["error", ...syntaxOfTheHouse, ...syntaxOfCore],
    },
  },
  {
    files: ["grader/cli/**"],
    rules: { "no-restricted-properties": "off" },
  },
  {
    files: ["grader/build/**", "grader/bench/**", "grader/proof/**"],
    rules: {
      "no-console": "off",
      "no-restricted-properties": "off",
      // Without assertions, what JSON.parse returns can be given a type by an assignment alone.
      "@typescript-eslint/no-unsafe-assignment": "off",
    },
  },
  {
    // A table of inputs and expectations may be long, its columns are parameters, and a suite is one function.
    files: ["**/*.{test,suite}.{ts,tsx}"],
    rules: {
      "max-lines": ["error", { max: 300 }],
      "max-lines-per-function": "off",
      "@typescript-eslint/max-params": "off",
      "no-restricted-properties": "off",
    },
  },
  {
    // The tools that read these files insist on a default export.
    files: ["*.{js,mjs,ts}", ".*.mjs", "grader/build/**"],
    rules: { "no-restricted-syntax": "off" },
  },
);
