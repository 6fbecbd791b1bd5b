import type { Role } from "../exercise/role.ts";

/** Why a program was chosen, where that is not obvious. */
export type Choice =
  /** Other files could have been it, too; the best are named. */
  | { readonly kind: "chosen-among"; readonly others: readonly string[] }
  /** Its name says the other role, its calls say this one. */
  | { readonly kind: "against-its-name"; readonly file: string }
  /** Nothing but its name speaks for it. */
  | { readonly kind: "by-name-alone"; readonly file: string }
  /** A file that plays both roles, told which by words of its command line, or by lines typed at its keyboard. */
  | {
      readonly kind: "role-by-argument";
      readonly file: string;
      readonly words: readonly string[];
    }
  | {
      readonly kind: "role-by-keyboard";
      readonly file: string;
      readonly lines: readonly string[];
    }
  /** A program without the extension of its language. */
  | {
      readonly kind: "odd-name";
      readonly file: string;
      readonly language: string;
    }
  /** The submission's own settings name its command or port. */
  | { readonly kind: "by-settings"; readonly file: string };

interface AtPath<Kind extends string> {
  readonly kind: Kind;
  /** As it was handed in. */
  readonly path: string;
}

/** Something that was handed in and is not used, and why. */
export type Aside =
  /** With `..`, or from the top of the disk. */
  | AtPath<"unsafe-name">
  /** A link to somewhere out of the submission, or to nothing. */
  | AtPath<"link">
  /** Neither file, folder nor link. */
  | AtPath<"special-file">
  | AtPath<"repeated-name">
  /** Of a file where a folder has it already, or the other way round; or too long. */
  | AtPath<"unusable-name">
  | AtPath<"encrypted">
  | AtPath<"damaged-archive">
  /** Of a kind that is not opened, such as `.rar`. */
  | AtPath<"unknown-archive">
  /** An archive inside of one that is inside of a third. */
  | AtPath<"deep-archive">
  | (AtPath<"large-file"> & { readonly limitInBytes: number })
  /** Reading stopped there; what came before is used. */
  | (AtPath<"archive-cut"> & {
      readonly limit: "size" | "files" | "ratio";
    })
  | AtPath<"empty-file">
  | AtPath<"binary-file">;

/** What a file in a known language was taken for. */
export type FilePart =
  "program" | "module" | "test" | "copy" | "other-exercise";

/** A file that was looked at, and what speaks for what. */
export interface LookedAt {
  readonly path: string;
  readonly language: string;
  readonly part: FilePart;
  /** How strongly its calls and those of what it imports speak for each role; 0 is not at all. */
  readonly calls: Readonly<Record<Role, number>>;
  /** The same of its name. */
  readonly name: Readonly<Record<Role, number>>;
  /** Id of the exercise that it is for, as far as it tells. */
  readonly exercise: string | null;
}
