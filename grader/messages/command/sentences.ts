import type { SpecLocation } from "../../core/errors.ts";
import type { OptionName } from "./option-help.ts";

/** What the command says when it is used wrongly, and in its help; every value is put in as it stands. */
export interface CommandSentences {
  readonly noSuchFolder: (at: { readonly path: string }) => string;
  readonly notAFolder: (at: { readonly path: string }) => string;
  readonly emptyFolder: (at: { readonly path: string }) => string;
  readonly unreadable: (at: {
    readonly path: string;
    readonly reason: string;
  }) => string;
  readonly cannotWrite: (at: {
    readonly path: string;
    readonly reason: string;
  }) => string;
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
  readonly brokenSpec: (spec: {
    readonly location: SpecLocation;
    readonly message: string;
  }) => string;
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
  readonly commands: Readonly<Record<"grade" | "reference", string>>;
  readonly options: Readonly<Record<OptionName, string>>;
}
