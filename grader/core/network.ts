/** Where somebody is to be found. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/** Ports from the first to the last. */
export interface PortRange {
  readonly first: number;
  readonly last: number;
}

/** What the peer can be in the network that a program runs in. */
export interface Network {
  /** `everywhere`: every address is ours, so that a client finds us wherever it looks. */
  readonly reach: "loopback" | "everywhere";
  /**
   * Sends whoever connects anywhere to one port of ours, but those that connect from a spared port; `null` where the
   * machine cannot.
   */
  redirectTo(port: number, spared?: PortRange): Promise<Redirection | null>;
  /** The names that programs have looked up so far, which nobody but the grader knows; in order, each once. */
  readonly namesAsked: () => readonly string[];
}

/** Every connection that is made while it lasts arrives at one port. */
export interface Redirection {
  /** Where a connection was to go, known by the port that it came from; `null`: it is none of those redirected. */
  destinationOf(fromPort: number): Promise<Address | null>;
  /** From now on connections go where they are meant to. */
  end(): Promise<void>;
}
