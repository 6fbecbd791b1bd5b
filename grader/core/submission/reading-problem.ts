/** What reading what was handed in, or its last words, says against a half. */
export type ReadingProblem =
  /** The file whose name says that it is the program holds nothing, or no text. */
  | { readonly kind: "empty-program"; readonly file: string }
  | { readonly kind: "binary-program"; readonly file: string }
  /** All that was found plays the other role. */
  | { readonly kind: "wrong-role"; readonly files: readonly string[] }
  /** The same program was handed in for both halves; it plays the other one. */
  | { readonly kind: "identical-halves"; readonly files: readonly string[] }
  /** One program starts server and client in one go. */
  | { readonly kind: "both-at-once"; readonly file: string }
  /** UDP, where TCP was asked for; `line` counts from 1. */
  | {
      readonly kind: "datagrams";
      readonly file: string;
      readonly line: number | null;
    }
  /** A module that is neither in the submission nor in the language's own library. */
  | {
      readonly kind: "missing-package";
      readonly name: string;
      /** Most likely a file of the student's that was not handed in. */
      readonly isOwnFile: boolean;
    };
