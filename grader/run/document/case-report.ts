import { relayedConnection } from "../../acquaint/server/relay-to-server.ts";
import type {
  Exercise,
  Localized,
  Role,
} from "../../core/exercise/exercise.ts";
import { showValue } from "../../core/exercise/value.ts";
import type { Entry, Transcript } from "../../core/transcript.ts";
import type { Mismatch, Verdict } from "../../core/verdict.ts";
import { hintFor } from "../../messages/hint/hint-for.ts";
import { sayMismatch } from "../../messages/mismatch/say-mismatch.ts";
import { sayFault } from "../../messages/outcome/say-fault.ts";
import { saySkip } from "../../messages/outcome/say-skip.ts";
import type { SentenceContext } from "../../messages/program/subject.ts";
import type {
  CaseReport,
  MismatchReport,
  OutcomeReport,
  TranscriptEntry,
} from "../../report/document.ts";
import { codecNamed } from "../../wire/registry.ts";
import type { ExerciseOutcome } from "../grade-exercise.ts";
import type { CaseOutcome, HalfOutcome } from "../half/outcome.ts";
import type { PairOutcome } from "../pair.ts";

export function sentenceContext(
  { request, reply }: Exercise,
  role: Role,
  stderr: readonly string[],
): SentenceContext {
  return {
    role,
    request: request.label,
    reply: reply.label,
    requestType: request.type,
    comparison: reply.comparison.kind,
    stderr,
  };
}

export function caseReport(
  exercise: Exercise,
  { role, profile }: HalfOutcome,
  { testCase, verdict, transcript, stderr, durationMs }: CaseOutcome,
): CaseReport {
  const { id, group, weight, requirement } = testCase;
  const context = sentenceContext(exercise, role, stderr);
  const dialect = profile?.dialect ?? null;
  const codecs: Directions = {
    sent: dialect && (role === "server" ? dialect.request : dialect.reply),
    received: dialect && (role === "server" ? dialect.reply : dialect.request),
  };
  return {
    id,
    role,
    group,
    weight,
    ...outcomeReport({ verdict, requirement, context }),
    stderr,
    durationMs,
    transcript: annotated(transcript, codecs),
  };
}

export function pairReport(
  exercise: Exercise,
  { halves }: ExerciseOutcome,
  { verdict, transcript, durationMs }: PairOutcome,
): OutcomeReport {
  const { requirement } = exercise.pair;
  const context = {
    ...sentenceContext(exercise, "client", []),
    isPair: true,
  };
  const server = halves.find(({ role }) => role === "server");
  const dialect = server?.profile?.dialect;
  const request = dialect?.request ?? null;
  const reply = dialect?.reply ?? null;
  return {
    ...outcomeReport({ verdict, requirement, context }),
    stderr: [],
    durationMs,
    transcript: transcript.flatMap((entry) =>
      annotated(
        [entry],
        isWithServer(entry)
          ? { sent: request, received: reply }
          : { sent: reply, received: request },
      ),
    ),
  };
}

/** A pair is played in two conversations: the recorded client with the server, the recorded server with the client. */
function isWithServer(entry: Entry): boolean {
  return "on" in entry && entry.on === relayedConnection;
}

interface Judged {
  readonly verdict: Verdict;
  readonly requirement: Localized;
  readonly context: SentenceContext;
}

function outcomeReport({ verdict, requirement, context }: Judged) {
  return {
    verdict: verdict.kind,
    requirement,
    mismatch:
      verdict.kind === "fail"
        ? mismatchReport(verdict.mismatch, context)
        : null,
    skip:
      verdict.kind === "skip"
        ? { kind: verdict.reason.kind, message: saySkip(verdict.reason) }
        : null,
    fault:
      verdict.kind === "fault"
        ? { kind: verdict.fault.kind, message: sayFault(verdict.fault) }
        : null,
  };
}

function mismatchReport(
  mismatch: Mismatch,
  context: SentenceContext,
): MismatchReport {
  return {
    kind: mismatch.kind,
    asked: mismatch.asked,
    expected: expectedIn(mismatch),
    actual: actualIn(mismatch),
    hex: "hex" in mismatch ? mismatch.hex : null,
    message: sayMismatch(mismatch, context),
    hint: hintFor(mismatch, context),
  };
}

function expectedIn(mismatch: Mismatch): readonly string[] {
  if (!("expected" in mismatch)) return [];
  const { expected } = mismatch;
  return typeof expected === "string" ? [expected] : expected;
}

function actualIn(mismatch: Mismatch): string | null {
  if ("actual" in mismatch) return mismatch.actual;
  return "output" in mismatch ? mismatch.output : null;
}

/** Codec ids of what the peer sent and received; `null` where no dialect is known. */
interface Directions {
  readonly sent: string | null;
  readonly received: string | null;
}

function annotated(
  transcript: Transcript,
  codecs: Directions,
): readonly TranscriptEntry[] {
  return transcript.map((entry) => {
    const means = meaningOf(entry, codecs);
    return means === null ? entry : { ...entry, means };
  });
}

function meaningOf(entry: Entry, codecs: Directions): string | null {
  if (entry.kind !== "sent" && entry.kind !== "received") return null;
  const codec = codecs[entry.kind];
  if (codec === null) return null;
  const bytes = Buffer.from(entry.hex, "hex");
  const decoded = codecNamed(codec).decode(bytes);
  return decoded.kind === "value" ? showValue(decoded.value) : null;
}
