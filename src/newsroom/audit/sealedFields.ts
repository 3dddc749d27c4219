/** How the chain of seals covers a field of the log's rows. */
export type SealedAs =
  /** In the row's hash. */
  | 'sealed'
  /**
   * Names, addresses, what people typed: outside the row's hash, in one of its own with the row's salt. Erased together
   * with the salt, nothing of it can be guessed from that hash, and the chain still holds.
   */
  | 'personal'
  /** Follows from the others, or helps to read them. */
  | 'derived'

/**
 * Every field of the log. One may be added: where it is empty the hash is what it was. A field that leaves, or changes its
 * kind, makes older seals false.
 */
export const SEALED_FIELDS = {
  id: 'sealed',
  at: 'sealed',
  actor: 'sealed',
  actorName: 'personal',
  action: 'sealed',
  subjectCollection: 'sealed',
  subjectId: 'sealed',
  subjectTitle: 'personal',
  outlet: 'sealed',
  from: 'sealed',
  to: 'sealed',
  reason: 'personal',
  before: 'personal',
  after: 'personal',
  address: 'personal',
  salt: 'derived',
  searchText: 'derived',
  createdAt: 'sealed',
  updatedAt: 'derived',
} as const satisfies Record<string, SealedAs>

/** The names of the fields of a kind, in order. */
export function fieldsSealedAs(kind: SealedAs): string[] {
  return Object.entries(SEALED_FIELDS)
    .filter(([, one]) => one === kind)
    .map(([name]) => name)
    .sort()
}
