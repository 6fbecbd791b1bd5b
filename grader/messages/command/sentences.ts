import type { OptionName } from "./option-help.ts";

/** The commands that there are; the first is meant where none is named. */
export type CommandName = "grade" | "detect" | "reference" | "cases" | "doctor";

/** What an option takes, as the help shows it: `--output FILE`. */
export type HelpValue =
  "file" | "folder" | "id" | "number" | "command" | "address" | "format";

/** What the command says when it is used wrongly, and in its help; every value is put in as it stands. */
export interface CommandSentences {
  readonly noSuchFolder: (at: { readonly path: string }) => string;
  readonly notAFolder: (at: { readonly path: string }) => string;
  readonly emptyFolder: (at: { readonly path: string }) => string;
  readonly unknownArchive: (at: { readonly path: string }) => string;
  readonly damagedArchive: (at: { readonly path: string }) => string;
  readonly unreadable: (at: {
    readonly path: string;
    readonly reason: string;
  }) => string;
  readonly cannotWrite: (at: {
    readonly path: string;
    readonly reason: string;
  }) => string;
  /** It is a folder, or lies inside of the submission. */
  readonly notAReportFile: (at: { readonly path: string }) => string;
  readonly noSubmission: () => string;
  readonly oneSubmissionOnly: () => string;
  readonly unknownCommand: (word: {
    readonly name: string;
    /** The nearest word that exists; `null` if none is near. */
    readonly nearest: string | null;
  }) => string;
  readonly unknownOption: (word: {
    readonly name: string;
    readonly nearest: string | null;
  }) => string;
  readonly unknownExercise: (exercise: {
    readonly id: string;
    readonly known: readonly string[];
  }) => string;
  readonly exerciseNotRecognised: (exercises: {
    readonly known: readonly string[];
  }) => string;
  readonly unknownCase: (testCase: {
    readonly id: string;
    readonly exercise: string;
    readonly nearest: string | null;
  }) => string;
  readonly notOneOf: (choice: {
    readonly option: string;
    readonly actual: string;
    readonly allowed: readonly string[];
  }) => string;
  readonly notANumber: (number: {
    readonly option: string;
    readonly actual: string;
    readonly least: number;
    readonly most: number;
  }) => string;
  readonly missingValue: (option: { readonly option: string }) => string;
  /** A command lacks one of its words, or has one that it does not know. */
  readonly wrongWords: (command: { readonly usage: string }) => string;
  readonly badDialect: (dialect: { readonly actual: string }) => string;
  readonly badCommand: (words: { readonly command: string }) => string;
  readonly noSuchFile: (at: { readonly path: string }) => string;
  readonly noExercises: (at: { readonly path: string }) => string;
  readonly unknownGroup: (group: {
    readonly id: string;
    readonly known: readonly string[];
  }) => string;
  readonly weightlessPolicy: () => string;
  readonly onlyRoot: () => string;
  /** `problems`: a line for each, with its file, line and column. */
  readonly brokenSpec: (spec: { readonly problems: string }) => string;
  readonly graderFault: (fault: { readonly detail: string }) => string;
  readonly interrupted: () => string;
  readonly progress: (state: {
    readonly done: number;
    readonly total: number;
    readonly caseId: string;
  }) => string;
  readonly reportWritten: (at: { readonly path: string }) => string;
  readonly helpUsage: string;
  readonly helpOptions: string;
  readonly helpCommands: string;
  readonly helpExamples: string;
  readonly helpExitCodes: string;
  readonly helpValues: Readonly<Record<HelpValue, string>>;
  readonly commands: Readonly<Record<CommandName, string>>;
  readonly usages: Readonly<Record<CommandName, string>>;
  readonly options: Readonly<Record<OptionName, string>>;
}
