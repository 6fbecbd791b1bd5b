/** More than any hand-in has; what is beyond is a mistake or an attack. */
export const limits = {
  files: 2000,
  /** Members of any kind, those that are passed over among them. */
  entries: 50_000,
  totalInBytes: 256 * 1024 * 1024,
  fileInBytes: 64 * 1024 * 1024,
  /** Unpacked bytes for each byte of the archive; does not count before `ratioFromInBytes`. */
  ratio: 200,
  ratioFromInBytes: 16 * 1024 * 1024,
} as const;

export type Limit = "size" | "files" | "ratio";

/** What one submission may still unpack; shared by all its archives. */
export interface Budget {
  files: number;
  entries: number;
  totalInBytes: number;
  /** Of the archives, as they were handed in. */
  packedInBytes: number;
}

export function newBudget(): Budget {
  return { files: 0, entries: 0, totalInBytes: 0, packedInBytes: 0 };
}

/** The limit that is passed; `null` while there is room. */
export function passedLimit({
  files,
  entries,
  totalInBytes,
  packedInBytes,
}: Readonly<Budget>): Limit | null {
  if (files > limits.files || entries > limits.entries) return "files";
  if (totalInBytes > limits.totalInBytes) return "size";
  const isSuspicious = totalInBytes > limits.ratioFromInBytes;
  return isSuspicious && totalInBytes > packedInBytes * limits.ratio
    ? "ratio"
    : null;
}
