import type { Localized } from "../../core/exercise/exercise.ts";

interface Kinded {
  readonly kind: string;
}

/** The members of a union, found by their kind. */
export type ByKind<Union extends Kinded> = {
  readonly [Kind in Union["kind"]]: Extract<Union, { readonly kind: Kind }>;
};

type SayingsOf<Members, Context, Result> = {
  readonly [Kind in keyof Members]: (
    item: Members[Kind],
    context: Context,
  ) => Result;
};

/** One way to speak for each kind of a union; the compiler names a kind that is missing. */
export type Sayings<
  Union extends Kinded,
  Context = null,
  Result = Localized,
> = SayingsOf<ByKind<Union>, Context, Result>;

/** Picks the way to speak that belongs to the kind of a thing. */
export function sayingFor<Members, Context, Result>(
  sayings: SayingsOf<Members, Context, Result>,
  context: Context,
): <Kind extends keyof Members>(kind: Kind, item: Members[Kind]) => Result {
  return (kind, item) => sayings[kind](item, context);
}
