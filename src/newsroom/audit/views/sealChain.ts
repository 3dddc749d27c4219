import type { Payload } from 'payload'

import {
  isErased,
  type LogRow,
  NO_SEAL,
  personalHash,
  rowsHashOf,
  type Seal,
  type SealedRow,
  sealedHash,
  sealHashOf,
} from '../sealHashes'
import { sealsWhere } from '../seals'
import { rowsWithIds } from '../rowsWithIds'
import { deletedOutlets } from './deletedOutlets'
import type { Verifying } from './logState'

/** Seals read at a time. */
const PAGE = 25

type Place = { seal: Seal; before: Seal | null }

/** Every seal with the one before it, and with its rows as they are. */
export async function sealChain({ payload, state, note }: Verifying): Promise<void> {
  const outlets = await deletedOutlets(payload)
  let before: Seal | null = null
  for (;;) {
    const seals: Seal[] = await sealsWhere(payload, {
      where: { sequence: { greater_than: before?.sequence ?? 0 } },
      sort: 'sequence',
      limit: PAGE,
    })
    const rows = await rowsOf(payload, seals)
    for (const seal of seals) {
      checkSeal({ seal, before }, note)
      for (const sealed of sealedRowsOf(seal)) {
        const row = rows.get(sealed[0])
        if (row) state.sealed += 1
        if (row && sealed[4] !== '' && isErased(row)) state.erased += 1
        checkRow({ sealed, row, place: { seal, before }, outlets }, note)
      }
      before = seal
    }
    if (seals.length < PAGE) break
  }
  state.last = before && { sequence: before.sequence, hash: before.hash }
}

async function rowsOf(payload: Payload, seals: readonly Seal[]): Promise<Map<string, LogRow>> {
  const ids = seals.flatMap((seal) => sealedRowsOf(seal).map(([id]) => id))
  return new Map((await rowsWithIds(payload, ids)).map((row) => [row.id, row]))
}

/** None of a seal whose list was put out of shape: its hash tells of that. */
function sealedRowsOf({ rows }: Seal): SealedRow[] {
  return Array.isArray(rows)
    ? rows.filter((row) => Array.isArray(row) && row.every((one) => typeof one === 'string'))
    : []
}

function checkSeal({ seal, before }: Place, note: Verifying['note']): void {
  const expected = (before?.sequence ?? 0) + 1
  for (let missing = expected; missing < seal.sequence; missing += 1) {
    note({ kind: 'sealMissing', sequence: missing })
  }
  const follows =
    seal.sequence !== expected || seal.previousHash === (before ? before.hash : NO_SEAL)
  const isWhole =
    seal.rowsHash === rowsHashOf(seal.rows) &&
    seal.count === seal.rows?.length &&
    seal.hash === sealHashOf(seal)
  if (!follows || !isWhole) note({ kind: 'sealChanged', sequence: seal.sequence })
}

type Comparing = {
  sealed: SealedRow
  row: LogRow | undefined
  place: Place
  outlets: readonly string[]
}

function checkRow({ sealed, row, place, outlets }: Comparing, note: Verifying['note']): void {
  const [id, at, action] = sealed
  if (!row) return note({ kind: 'missing', id, at, action })
  if (!isAsSealed(row, sealed, outlets)) return note({ kind: 'changed', id, at, action })
  if (isLate(row, place)) note({ kind: 'late', id, at, action })
}

function isAsSealed(
  row: LogRow,
  [, , , sealed, personal]: SealedRow,
  outlets: readonly string[],
): boolean {
  if (personal !== '' && personalHash(row) !== personal && !isErased(row)) return false
  if (sealedHash(row) === sealed) return true
  // SQLite empties the column when an outlet is deleted.
  return !row.outlet && outlets.some((outlet) => sealedHash({ ...row, outlet }) === sealed)
}

/** Sealed after its time had been: but not where the clock was set back between the two seals. */
const isLate = (row: LogRow, { seal, before }: Place) =>
  before !== null && before.until <= seal.until && row.createdAt < before.until
