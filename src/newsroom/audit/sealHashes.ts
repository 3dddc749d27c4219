import { createHash } from 'node:crypto'

import { fieldsSealedAs } from './sealedFields'

/** A row of the log as the database has it: relations as ids, instants as ISO texts. */
export type LogRow = { id: string; at: string; action: string; createdAt: string } & Record<
  string,
  unknown
>

/** What a seal keeps of a row: id, time, action, hash of what is sealed, hash of what is personal. */
export type SealedRow = [id: string, at: string, action: string, sealed: string, personal: string]

export type Seal = {
  sequence: number
  sealedAt: string
  firstAt: string
  until: string
  count: number
  rows: SealedRow[]
  rowsHash: string
  previousHash: string
  hash: string
}

/** What stands in the first seal for the one before. */
export const NO_SEAL = '0'.repeat(64)

const SEALED = fieldsSealedAs('sealed')
const PERSONAL = fieldsSealedAs('personal')

/** What is read of a row to seal or compare it. */
export const ROW_FIELDS: readonly string[] = [...SEALED, ...PERSONAL, 'salt']

/** As JSON with the names in order: the databases give them in different ones. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )
}

/** A hash as people copy it; whole it would be taken for a secret, and out of the process's log. */
export const hashWords = (hash: string) => hash.replace(/(.{16})(?=.)/g, '$1 ')

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** The fields that hold something: an empty one is what a field not there yet would be. */
function filled(row: Record<string, unknown>, names: readonly string[]): [string, unknown][] {
  return names
    .map((name): [string, unknown] => [name, row[name]])
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
}

export const sealedHash = (row: LogRow) => sha256(canonical(filled(row, SEALED)))

/** Empty for a row without a salt: without one, short texts could be guessed from their hash. */
export function personalHash(row: LogRow): string {
  return typeof row.salt === 'string' && row.salt !== ''
    ? sha256(`${row.salt}\n${canonical(filled(row, PERSONAL))}`)
    : ''
}

/** Whether nothing personal is left in a row. */
export const isErased = (row: LogRow) => !row.salt && filled(row, PERSONAL).length === 0

export const sealRow = (row: LogRow): SealedRow => [
  row.id,
  row.at,
  row.action,
  sealedHash(row),
  personalHash(row),
]

export const rowsHashOf = (rows: readonly SealedRow[]) => sha256(canonical(rows))

/** Over all of a seal but the rows themselves, whose hash is in it. */
export function sealHashOf({
  sequence,
  sealedAt,
  firstAt,
  until,
  count,
  rowsHash,
  previousHash,
}: Omit<Seal, 'rows' | 'hash'>): string {
  return sha256(canonical([sequence, sealedAt, firstAt, until, count, rowsHash, previousHash]))
}
