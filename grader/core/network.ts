/** Where somebody is to be found. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/** What the peer can be in the network that a program runs in. */
export interface Network {
  /** `everywhere`: every address is ours, so that a client finds us wherever it looks. */
  readonly reach: "loopback" | "everywhere";
  /** Sends whoever connects anywhere to one port of ours; `null` where the machine cannot. */
  redirectTo(port: number): Promise<Redirection | null>;
}

/** Every connection that is made while it lasts arrives at one port. */
export interface Redirection {
  /** Where a connection was to go, known by the port that it came from; `null`: it is none of those redirected. */
  destinationOf(fromPort: number): Promise<Address | null>;
  /** From now on connections go where they are meant to. */
  end(): Promise<void>;
}
