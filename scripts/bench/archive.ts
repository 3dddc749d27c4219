import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { parseArgs } from 'node:util'

import { createLocalReq, type PayloadRequest } from 'payload'
import sharp from 'sharp'
import { ZipFile } from 'yazl'

import { advance } from '@/newsroom/imports/actions/advance'
import { chooseNames } from '@/newsroom/imports/actions/chooseNames'
import { readArchive } from '@/newsroom/imports/actions/readArchive'
import { startImport } from '@/newsroom/imports/actions/startImport'

import { archiveLines } from './archiveData'
import { Queries } from './queries'

/**
 * `npm run bench:archive -- --texts 20000 --pictures 200 --write 20000`: an archive of so many texts of another site, some of
 * them with pictures, read, looked through and brought in: time, memory, queries a text (SQLite, thrown away afterwards; or
 * the empty MongoDB database of BENCH_URI). `--write` stops sooner: what a text costs is told by the thousand (`--stretch`).
 */

const { values: given } = parseArgs({
  options: {
    texts: { type: 'string', default: '20000' },
    pictures: { type: 'string', default: '200' },
    write: { type: 'string' },
    stretch: { type: 'string', default: '1000' },
  },
})
const TEXTS = Number(given.texts)
const PICTURES = Math.min(Number(given.pictures), TEXTS)
const WRITE = Number(given.write ?? TEXTS)
const STRETCH = Number(given.stretch)
const PER_PART = 20
const DONE = ['ready', 'written']

async function zipped(): Promise<File> {
  const zip = new ZipFile()
  zip.addBuffer(Buffer.from(archiveLines(TEXTS, PICTURES)), 'bai.jsonl')
  for (let at = 0; at < PICTURES; at += 1) {
    const background = { r: at % 256, g: (at >> 8) % 256, b: 80 }
    const create = { width: 800, height: 600, channels: 3 as const, background }
    zip.addBuffer(await sharp({ create }).jpeg().toBuffer(), `anh/${at}.jpg`)
  }
  zip.end()
  return new File([new Uint8Array(await buffer(zip.outputStream))], 'kho.zip')
}

async function timed<T>(name: string, texts: number, work: () => Promise<T>): Promise<T> {
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  let result: T | undefined
  const { count } = await queries.of(async () => (result = await work()))
  const seconds = (performance.now() - start) / 1e3
  const { user, system } = process.cpuUsage(cpu)
  const most = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(
    `${name}: ${seconds.toFixed(1)} s (processor ${((user + system) / 1e6).toFixed(1)} s), ${((seconds * 1000) / texts).toFixed(1)} ms and ${(count / texts).toFixed(1)} queries a text, at most ${most} MB since the start`,
  )
  return result as T
}

/** Presses it on until it stands still, or has come so far. */
async function goOn(req: PayloadRequest, id: string, until: number): Promise<boolean> {
  for (;;) {
    const { state, done } = await advance(req, id, new Date())
    if (DONE.includes(state)) return true
    if (done * PER_PART >= until) return false
  }
}

const folder = mkdtempSync(path.join(tmpdir(), 'bench-archive-'))
let queries: Queries
try {
  process.env.DISABLE_PAYLOAD_HMR ??= 'true'
  process.env.DATABASE_URI = process.env.BENCH_URI ?? `file:${path.join(folder, 'bench.db')}`
  process.env.PAYLOAD_SECRET ??= 'a secret of the bench, longer than thirty-two'
  const { openPayload } = await import('@/program/openPayload')
  const payload = await openPayload()
  for (const { upload } of payload.config.collections) {
    if (upload?.staticDir) upload.staticDir = path.join(folder, path.basename(upload.staticDir))
  }
  queries = new Queries(payload)
  const user = await payload.create({
    collection: 'users',
    data: { email: 'bench@example.vn', password: 'một mật khẩu dài cho phép đo', name: 'Bench', memberships: [{ role: 'administrator' }] } as never, // prettier-ignore
    overrideAccess: true,
  })
  const organisation = await payload.create({
    collection: 'organisations',
    data: { name: 'Cơ quan đo', kind: 'press' } as never,
    overrideAccess: true,
  })
  const outlet = await payload.create({
    collection: 'outlets',
    data: {
      name: 'Báo đo',
      slug: 'bao-do',
      kind: 'online',
      organisation: organisation.id,
    } as never,
    overrideAccess: true,
  })
  const column = await payload.create({
    collection: 'columns',
    data: { name: 'Kho cũ', outlet: outlet.id, kind: 'page', validFrom: '2010-01-01' } as never,
    overrideAccess: true,
  })
  const req = await createLocalReq({ user: { ...user, collection: 'users' } as never }, payload)
  const file = await zipped()
  console.log(`${TEXTS} texts, ${PICTURES} pictures: ${Math.round(file.size / 1024 / 1024)} MB zipped; ${Math.round(process.resourceUsage().maxRSS / 1024)} MB before it is read`) // prettier-ignore
  const { id } = await timed('read', TEXTS, () =>
    readArchive(req, { outlet: outlet.id, source: null, file }),
  )
  await chooseNames(req, id, { sections: {}, people: {}, column: column.id })
  await timed('dry run', TEXTS, () => goOn(req, id, Infinity))
  await startImport(req, id)
  for (let from = 0; from < WRITE; from += STRETCH) {
    const until = Math.min(from + STRETCH, WRITE)
    await timed(`write ${from + 1}–${until}`, until - from, () => goOn(req, id, until))
  }
  await payload.destroy()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)
