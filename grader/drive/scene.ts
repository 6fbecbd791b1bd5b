import type { Fields, Role } from "../core/exercise/exercise.ts";
import type { Step } from "../core/exercise/test-case.ts";
import type { Value } from "../core/exercise/value.ts";
import type {
  ListeningPort,
  Patience,
  ProgramHandle,
  WaitEnd,
} from "../core/program-handle.ts";
import type { Profile } from "../core/profile.ts";
import type { Codec } from "../wire/codec.ts";
import type { Listener } from "./connections/listener.ts";
import type { Stage } from "./stage.ts";

/** A program that was started for a step, or why there is none. */
export type Started =
  | {
      readonly kind: "started";
      readonly program: ProgramHandle;
      readonly keyboard: readonly string[];
      /** What it was told on its keyboard before it listened. */
      readonly typed?: readonly string[];
      /** Where it listens; `null` for a client. */
      readonly at: ListeningPort | null;
    }
  | {
      readonly kind: "failed";
      readonly program: ProgramHandle;
      readonly typed?: readonly string[];
      readonly end: Exclude<WaitEnd, { kind: "met" }>;
    };

/** Everything that a case is played with. */
export interface PlaySetting {
  readonly profile: Profile;
  readonly fields: Fields;
  /** How the running server was started, if that was done for this case. */
  readonly opening?: Started;
  /** The running server; `null` for a client, which its `start` step starts. */
  readonly program: ProgramHandle | null;
  readonly listener: Listener | null;
  readonly patience: Patience;
  /** Starts the program anew; `input` is what a client is told. */
  readonly start: (input: Value | null) => Promise<Started>;
}

/** What a player sees: the stage, and how the two sides talk. */
export interface Scene {
  readonly stage: Stage;
  /** The step after the one that is being played. */
  readonly next: Step | null;
  readonly role: Role;
  /** What a client is told; `null` for a server. */
  readonly asked: Value | null;
  readonly setting: PlaySetting;
  /** Of what the program sends. */
  readonly incoming: Codec;
  /** Of what the peer sends. */
  readonly outgoing: Codec;
}

/** `stop`: nothing that follows could happen any more. */
export type Progress = "go-on" | "stop";
