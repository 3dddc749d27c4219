import path from 'node:path'

import type { Payload } from 'payload'

import type { UploadRow } from '@/newsroom/files/fileNames'
import { openPayload } from '@/program/openPayload'

import { compareUploads } from '../doctor/uploads'
import { countFound } from './count'
import { add, faultsIn, readable } from './faultsIn'
import type { Figures } from './figures'
import { compareAll } from './ledgers'
import type { Notes } from './notes'
import type { Place } from './place'
import { readDatabase } from './readDatabase'

type Look = { place: Place; notes: Notes; figures: Figures; since: Date }

/** When all programs have stopped: the rows of the database itself, its whole ledger, its files. */
export async function lastLook({ place, notes, figures, since }: Look): Promise<void> {
  Object.assign(process.env, place.env)
  const payload = await openPayload()
  try {
    const reading = await readDatabase(payload, since)
    add(figures, faultsIn(readable(notes), reading, place))
    figures.found.database = countFound(notes, reading)
    const { rows, differences } = await compareAll(payload, new Date())
    figures.ledgerRows += rows
    figures.ledgerDifferences.push(...differences)
    for (const [collection, folder] of [
      ['files', 'files'],
      ['media', 'pictures'],
    ] as const) {
      const { docs } = await payload.db.find<UploadRow>({ collection, pagination: false, limit: 0 })
      const uploads = path.join(place.folder, 'media', folder)
      const { missing, ownerless } = compareUploads(uploads, docs, Date.now(), 0)
      figures.uploads.missing.push(...missing)
      figures.uploads.ownerless.push(...ownerless)
    }
    await checkFile(payload, figures)
  } finally {
    await payload.destroy()
  }
}

/** SQLite says itself whether its file is whole. */
async function checkFile(payload: Payload, { faults }: Figures): Promise<void> {
  const { client } = payload.db as unknown as {
    client?: { execute?: (sql: string) => Promise<{ rows: Record<string, unknown>[] }> }
  }
  if (!client?.execute) return
  const { rows } = await client.execute('PRAGMA integrity_check')
  const said = rows.map((row) => Object.values(row).join(' ')).join('; ')
  if (said !== 'ok') faults.push({ kind: 'lost', subject: 'the database file', words: said })
  const orphans = await client.execute('PRAGMA foreign_key_check')
  if (orphans.rows.length > 0) {
    const words = `${orphans.rows.length} rows refer to rows that are gone`
    faults.push({ kind: 'lost', subject: 'the database file', words })
  }
}
