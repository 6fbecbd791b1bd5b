import type { ProgramEnd, Stall } from "../program-handle.ts";
import type { Silence } from "../program/silence.ts";
import type { ReadingProblem } from "./reading-problem.ts";

/** Why a half could not be tried at all, or only as far as its start. */
export type HalfProblem =
  | { readonly kind: "no-program"; readonly looked: readonly string[] }
  | ReadingProblem
  | {
      readonly kind: "syntax-error";
      readonly file: string;
      readonly line: number;
      readonly detail: string;
    }
  /** A program that its compiler refuses; `line` counts from 1. */
  | {
      readonly kind: "compile-error";
      readonly language: string;
      readonly file: string;
      readonly line: number | null;
      readonly detail: string;
      /** The compiler's last lines. */
      readonly said: readonly string[];
    }
  /** A program whose making was ended because it took more memory than that. */
  | {
      readonly kind: "build-too-large";
      readonly file: string;
      readonly mostInMebibytes: number;
    }
  /** A program whose making was ended because it came to no end by itself. */
  | { readonly kind: "build-too-long"; readonly file: string }
  /** A public class of Java in a file of another name. */
  | {
      readonly kind: "misnamed-class";
      readonly file: string;
      readonly name: string;
      readonly said: readonly string[];
    }
  | { readonly kind: "ended-at-once"; readonly end: ProgramEnd }
  | { readonly kind: "never-listened"; readonly stall: Stall }
  | {
      readonly kind: "never-connected";
      readonly stall: Stall | null;
      readonly end: ProgramEnd | null;
      readonly ports: readonly number[];
    }
  | {
      readonly kind: "nothing-sent";
      readonly stall: Stall | null;
      readonly end: ProgramEnd | null;
    }
  | {
      readonly kind: "never-answered";
      readonly tried: readonly string[];
      readonly silence: Silence;
    }
  | { readonly kind: "dialect-unknown"; readonly hex: string };
