import type { CommandSentences } from "./sentences.ts";
import { optionsIn } from "./option-help.ts";

function didYouMean(nearest: string | null): string {
  return nearest === null
    ? "See what there is with: grade --help"
    : `Did you mean “${nearest}”?`;
}

function list(words: readonly string[]): string {
  return new Intl.ListFormat("en", { type: "disjunction" }).format(words);
}

/** What the command says, in English. */
export const english: CommandSentences = {
  noSuchFolder: ({ path }) =>
    `There is no folder “${path}”. Check its name and the folder you are in.`,
  notAFolder: ({ path }) =>
    `“${path}” is neither a folder, nor an archive, nor a program. Name what holds the server and the client.`,
  emptyFolder: ({ path }) =>
    `The folder “${path}” is empty: there is no program to grade.`,
  unknownArchive: ({ path }) =>
    `“${path}” is an archive that cannot be opened here. Unpack it, or pack it again as .zip or .tar.gz.`,
  damagedArchive: ({ path }) =>
    `The archive “${path}” cannot be read: it is damaged or encrypted, or not what its name says. Pack it again.`,
  unreadable: ({ path, reason }) =>
    `“${path}” cannot be read: ${reason}. Check its permissions.`,
  cannotWrite: ({ path, reason }) => `“${path}” cannot be written: ${reason}.`,
  notAReportFile: ({ path }) =>
    `The report cannot be written to “${path}”. Name a file outside of the submission, in a folder that exists.`,
  noSubmission: () =>
    "Say what to grade. Example: grade ./my-submission --exercise primes",
  oneSubmissionOnly: () =>
    "Name one submission at a time. If the folder's name has blanks, put it between quotation marks.",
  unknownCommand: ({ name, nearest }) =>
    `There is no folder and no command “${name}”. ${didYouMean(nearest)}`,
  unknownOption: ({ name, nearest }) =>
    `There is no option “${name}”. ${didYouMean(nearest)}`,
  unknownExercise: ({ id, known }) =>
    `There is no exercise “${id}”. Choose ${list(known)}.`,
  exerciseNotRecognised: ({ known }) =>
    `The exercise could not be recognised from the submission. Name it with --exercise: ${list(known)}.`,
  unknownCase: ({ id, exercise, nearest }) =>
    `The exercise “${exercise}” has no case “${id}”.${nearest === null ? "" : ` Did you mean “${nearest}”?`}`,
  notOneOf: ({ option, actual, allowed }) =>
    `--${option} does not take “${actual}”. Use ${list(allowed)}.`,
  notANumber: ({ option, actual, least, most }) =>
    `--${option} needs a number from ${String(least)} to ${String(most)}; it was given “${actual}”.`,
  missingValue: ({ option }) => `--${option} needs a value.`,
  wrongWords: ({ usage }) =>
    `The words do not fit the command. Usage: ${usage}`,
  badDialect: ({ actual }) =>
    `--dialect does not take “${actual}”. Write one format that carries what the exercise sends (numbers: text or "struct:<q"; sentences: utf-8; lists: "elements:<q"), or two with a comma between them: the question's and the answer's.`,
  badCommand: ({ command }) =>
    `The command “${command}” cannot be understood: it is empty, or a quotation mark is not closed.`,
  noSuchFile: ({ path }) =>
    `There is no file “${path}”. Check its name and the folder you are in.`,
  noExercises: ({ path }) => `The folder “${path}” holds no exercise.`,
  unknownGroup: ({ id, known }) =>
    `The policy gives weight to the group “${id}”, which the exercise does not have. Choose ${list(known)}.`,
  weightlessPolicy: () =>
    "The policy leaves no group with any weight, so there is nothing to score.",
  onlyRoot: () =>
    "The programs would run as root, who may do anything to this machine, and here they can be given to nobody else. Run the command as an ordinary user.",
  brokenSpec: ({ problems }) =>
    `The spec is broken, so nothing was graded:\n${problems}`,
  graderFault: ({ detail }) =>
    `The grader failed, and that is not the submission's fault: ${detail}. Send this message to those who maintain the grader.`,
  interrupted: () => "Interrupted: all programs have been ended.",
  progress: ({ done, total, caseId }) =>
    `case ${String(done)} of ${String(total)}: ${caseId}`,
  reportWritten: ({ path }) => `Report written to “${path}”.`,
  helpUsage: "Usage",
  helpOptions: "Options",
  helpCommands: "Commands",
  helpExamples: "Examples",
  helpExitCodes:
    "Exit code: 0 everything passed; 1 something failed; 2 wrong usage, unreadable submission or invalid spec; 3 the grader or the machine was at fault.",
  helpValues: {
    file: "FILE",
    folder: "FOLDER",
    id: "ID",
    number: "N",
    command: "COMMAND",
    address: "ADDRESS",
    format: "FORMAT",
  },
  commands: {
    grade: "grade a submission: start its programs, talk to them, score them",
    detect: "say what was found in a submission, and why",
    reference: "run the right server or client of an exercise",
    cases: "list the cases of an exercise, and what each checks",
    doctor: "say what this machine offers, and what would give it more",
  },
  usages: {
    grade: "grade <submission> [options]",
    detect: "grade detect <submission> [options]",
    reference: "grade reference <exercise> <server|client> [input] [options]",
    cases: "grade cases [exercise] [options]",
    doctor: "grade doctor [options]",
  },
  options: optionsIn("en"),
};
