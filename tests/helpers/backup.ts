import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { createLocalReq, type CollectionSlug, type Payload } from 'payload'

import { loadLedger } from '@/newsroom/obligations/loadLedger'

export type Ended = { code: number | null; said: string }

/** Runs a command of ours as a person would, in a folder of its own. */
export function run(
  script: 'backup' | 'backupVerify' | 'restore',
  args: string[],
  { cwd, uri, TZ = 'Asia/Ho_Chi_Minh' }: { cwd: string; uri: string; TZ?: string },
): Promise<Ended> {
  const root = process.cwd()
  const child = spawn(
    process.execPath,
    [path.join(root, 'scripts/run.mjs'), path.join(root, `scripts/${script}.ts`), ...args],
    {
      cwd,
      env: { ...process.env, DATABASE_URI: uri, TZ, NODE_OPTIONS: '--conditions=production' },
    },
  )
  let said = ''
  child.stdout.on('data', (chunk) => (said += chunk))
  child.stderr.on('data', (chunk) => (said += chunk))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })))
}

/** A folder to run commands in; with the uploads of a Payload of the tests as its media, or without any. */
export function place(payload?: Payload): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-place-'))
  places.push(folder)
  if (!payload) return folder
  mkdirSync(path.join(folder, 'media'))
  for (const { slug, upload } of payload.config.collections) {
    if (!upload?.staticDir) continue
    mkdirSync(upload.staticDir, { recursive: true })
    symlinkSync(upload.staticDir, path.join(folder, 'media', FOLDERS[slug] ?? slug))
  }
  return folder
}

const places: string[] = []

export function removePlaces(): void {
  for (const folder of places.splice(0)) rmSync(folder, { recursive: true, force: true })
}

const FOLDERS: Record<string, string> = { media: 'pictures' }

/** Another database of the same kind, empty. */
export function freshUri(uri: string, folder: string): string {
  return uri.startsWith('file:')
    ? `file:${path.join(folder, 'data/t.db')}`
    : uri.replace(/\/([^/?]+)(\?|$)/, '/$1x$2')
}

/** Every row of every collection as the database has it, the earlier texts of articles too. */
export async function everything(payload: Payload): Promise<Record<string, unknown[]>> {
  const rows: Record<string, unknown[]> = {}
  for (const { slug, versions } of payload.config.collections) {
    const collection = slug as CollectionSlug
    const all = { collection, pagination: false, limit: 0, sort: 'id' } as const
    rows[slug] = (await payload.db.find({ ...all })).docs
    if (versions) rows[`${slug} versions`] = (await payload.db.findVersions({ ...all })).docs
  }
  return JSON.parse(JSON.stringify(rows)) as Record<string, unknown[]>
}

/** The ledger of two years, as of a day after them. */
export async function ledgerOf(payload: Payload): Promise<unknown> {
  const { entries } = await loadLedger({
    req: await createLocalReq({}, payload),
    now: new Date('2024-01-05T00:00:00Z'),
    from: '2022-01-01',
    until: '2023-12-31',
    overrideAccess: true,
  })
  return entries.map(({ row }) => row)
}
