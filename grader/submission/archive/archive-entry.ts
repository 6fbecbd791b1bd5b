/** One member of an archive, as the archive tells of it. */
export interface ArchiveEntry {
  /** With `/`; nothing says that it is harmless. */
  readonly name: string;
  readonly kind: "file" | "folder" | "link" | "other";
  readonly isEncrypted: boolean;
  /** Its bytes, read as they are asked for; to be called once, and for files alone. */
  read(): AsyncIterable<Uint8Array>;
}

/** Is shown the members one after the other; `false` when it has seen enough. */
export type TakeEntry = (entry: ArchiveEntry) => Promise<boolean>;

/** Reads an archive from its beginning; throws what the library throws where it is damaged. */
export type ReadEntries = (file: string, take: TakeEntry) => Promise<void>;
