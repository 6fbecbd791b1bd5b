import type { Model } from "../../core/exercise/exercise.ts";

/** Where an exercise is read from, and what its seeded cases are drawn from. */
export interface SpecSource {
  readonly specsFolder: string;
  readonly exerciseId: string;
  readonly seed: string;
  /** `null`: an exercise without a model, which then has no case that asks for it. */
  readonly model: Model | null;
}
