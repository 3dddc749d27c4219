/**
 * Why a file is not read: a `kind` that is none of ours, a password, damage, a zip that unpacks to too much, sheets with
 * more cells than a table has, letters of an older encoding, no rows at all.
 */
export type FileRefusal =
  'kind' | 'password' | 'damaged' | 'tooLarge' | 'tooManyCells' | 'notUnicode' | 'empty'

/** A file that was not read; `kind` says in Vietnamese what it is where that is known. */
export class FileRefused extends Error {
  constructor(
    readonly why: FileRefusal,
    readonly kind: string = '',
  ) {
    super(kind === '' ? why : `${why}: ${kind}`)
  }
}
