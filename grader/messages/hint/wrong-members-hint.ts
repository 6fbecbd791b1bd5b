import type { Localized } from "../../core/exercise/exercise.ts";
import type { Mismatch } from "../../core/verdict.ts";
import type { ByKind } from "../language/by-kind.ts";

type WrongMembers = ByKind<Mismatch>["wrong-members"];

const bothEnds: Localized = {
  "pt-BR":
    "Ponha na lista também o 1 e o próprio número: com range(1, n + 1) o laço passa pelos dois.",
  en: "Put 1 and the number itself into the list, too: with range(1, n + 1) the loop visits both.",
};

const upperEnd: Localized = {
  "pt-BR":
    "Falta o próprio número: range(1, n) para antes de n; use range(1, n + 1).",
  en: "The number itself is missing: range(1, n) stops before n; use range(1, n + 1).",
};

const lowerEnd: Localized = {
  "pt-BR": "Falta o 1: comece o laço em 1, e não em 2.",
  en: "1 is missing: begin the loop at 1, not at 2.",
};

const doubledRoot: Localized = {
  "pt-BR":
    "O repetido é a raiz quadrada do número: quando i * i == n, i e n // i são o mesmo; acrescente só um deles.",
  en: "The repeated one is the square root of the number: when i * i == n, i and n // i are the same; add only one of them.",
};

const repeatedMember: Localized = {
  "pt-BR":
    "Ponha cada valor uma vez só na lista, por exemplo conferindo antes se ele já está nela.",
  en: "Put each value into the list only once, for example by looking first whether it is there already.",
};

const notPositive: Localized = {
  "pt-BR":
    "A lista tem zero ou números negativos: só os positivos contam, e nada se divide por zero.",
  en: "The list has zero or negative numbers: only positive ones count, and nothing is divided by zero.",
};

const largeHalf: Localized = {
  "pt-BR":
    "Só faltam os maiores que a raiz quadrada: para cada i que divide n, acrescente também n // i.",
  en: "Only those above the square root are missing: for each i that divides n, add n // i, too.",
};

const empty: Localized = {
  "pt-BR":
    "A lista veio vazia: veja se ela é preenchida antes de ser enviada, e se o número recebido foi convertido com int().",
  en: "The list came empty: see whether it is filled before it is sent, and whether the number that came was turned into one with int().",
};

const notDivisible: Localized = {
  "pt-BR":
    "Nem tudo o que está na lista divide o número: só entra quem dá n % d == 0.",
  en: "Not all in the list divide the number: only those with n % d == 0 belong there.",
};

const primeFactors: Localized = {
  "pt-BR":
    "Estes são os fatores primos do número. Os divisores são todos os que dividem o número sem resto, também o 1, os compostos e ele mesmo, cada um uma vez.",
  en: "These are the prime factors of the number. Its divisors are all that divide it without a remainder, also 1, the composite ones and the number itself, each once.",
};

const byHand: Localized = {
  "pt-BR":
    "Escreva a lista certa à mão para este valor e siga o laço passo a passo até ver onde ela se afasta.",
  en: "Write the right list for this value by hand, then follow the loop step by step to see where it parts from that.",
};

/** What the members that are wrong have in common. */
export function wrongMembersHint(wrong: WrongMembers): Localized {
  const asked = wholeNumber(wrong.asked ?? "");
  if (wrong.actual === "[]") return empty;
  return (
    extraHint(numbers(wrong.extra), asked) ??
    factorsHint(wrong, asked) ??
    missingHint(numbers(wrong.missing), asked) ??
    repeatedHint(wrong, asked) ??
    byHand
  );
}

function extraHint(extra: readonly bigint[], asked: bigint | null) {
  if (extra.some((member) => member <= 0n)) return notPositive;
  const isForeign = (member: bigint): boolean =>
    asked !== null && asked % member !== 0n;
  return extra.some(isForeign) ? notDivisible : null;
}

/** Primes are told by the divisors that are known: a member that one of them divides is composite. */
function factorsHint(wrong: WrongMembers, asked: bigint | null) {
  const members = numbers(wrong.actual.slice(1, -1).split(", "));
  const missing = numbers(wrong.missing);
  const isOnlyEnds = missing.every((one) => one === 1n || one === asked);
  if (isOnlyEnds && wrong.repeated.length === 0) return null;
  if (members.includes(0n) || productOf(members) !== asked) return null;
  const divisors = [...members, ...missing].filter((one) => one > 1n);
  const isPrime = (member: bigint): boolean =>
    member > 1n && !divisors.some((one) => one < member && member % one === 0n);
  return members.every(isPrime) ? primeFactors : null;
}

function productOf(members: readonly bigint[]): bigint {
  return members.reduce((product, member) => product * member, 1n);
}

function missingHint(missing: readonly bigint[], asked: bigint | null) {
  if (missing.length === 0 || asked === null) return null;
  const [one, itself] = [missing.includes(1n), missing.includes(asked)];
  const ends = (one ? 1 : 0) + (itself && asked !== 1n ? 1 : 0);
  if (ends === missing.length) {
    if (one && itself) return bothEnds;
    return one ? lowerEnd : upperEnd;
  }
  return missing.every((member) => member * member > asked) ? largeHalf : null;
}

/** Only where nothing else is wrong: what is missing matters more. */
function repeatedHint(wrong: WrongMembers, asked: bigint | null) {
  const repeated = numbers(wrong.repeated);
  if (repeated.length === 0 || wrong.missing.length > 0) return null;
  const isRoot = repeated.every((member) => member * member === asked);
  return isRoot ? doubledRoot : repeatedMember;
}

function numbers(members: readonly string[]): readonly bigint[] {
  return members.map(wholeNumber).filter((member) => member !== null);
}

function wholeNumber(text: string): bigint | null {
  return /^-?\d{1,40}$/.test(text) ? BigInt(text) : null;
}
