/** What can be unpacked, and what is known to be an archive and is not opened. */
export type ArchiveKind = "zip" | "tar" | "unknown";

const kinds: readonly (readonly [ArchiveKind, RegExp])[] = [
  ["zip", /\.zip$/i],
  ["tar", /\.(?:tar|tgz|tar\.gz)$/i],
  [
    "unknown",
    /\.(?:rar|7z|arj|lzh|cab|tbz2?|txz|tar\.(?:bz2|xz|lzma|z|br|zst))$/i,
  ],
];

/** The kind of archive that a file's name promises; `null` for anything else. */
export function archiveKindOf(name: string): ArchiveKind | null {
  return kinds.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}
