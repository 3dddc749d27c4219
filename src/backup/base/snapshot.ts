import type { DatabaseManifest, NamedFile } from './manifest'

/** A database at one moment, written into a private folder. */
export type DatabaseSnapshot = {
  /** Not later than the moment: what was acknowledged before it is in. */
  takenAt: Date
  database: DatabaseManifest
  /** Parts of the archive and the files they are in. */
  files: { part: string; file: string }[]
  /** Every file that a row names. */
  named: NamedFile[]
}
