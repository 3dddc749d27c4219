import { readdirSync } from 'node:fs'
import path from 'node:path'

import type { Payload } from 'payload'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'

import { sealLog } from '@/newsroom/audit/actions/sealLog'
import { verifyLog } from '@/newsroom/audit/views/verifyLog'
import { verifyArchive } from '@/backup/verify'

import { everything, freshUri, ledgerOf, place, removePlaces, run } from '../helpers/backup'
import { closePayload, describeOnEachDatabase, openPayload } from '../helpers/databases'
import { deskWorld, type DeskWorld } from '../helpers/desk'
import { filesOf } from '../helpers/files'
import { pdf, picture } from '../helpers/newsroom'

// Each starts commands of their own, some seconds every time.
vi.setConfig({ testTimeout: 300_000 })

const FAR_AWAY = 'America/New_York'

describeOnEachDatabase('backup and restore', (start) => {
  let payload: Payload
  let world: DeskWorld
  let uri = ''
  let here = ''
  const restored: Payload[] = []

  beforeAll(async () => {
    payload = await start()
    uri = process.env.DATABASE_URI ?? ''
    here = place(payload)
    world = await deskWorld(payload)
    for (const day of ['2022-03-15', '2022-05-16']) {
      const at = Date.parse(`${day}T12:45:00Z`)
      await world.aired(await world.issue(at), at)
    }
    await addFile(payload, world.outlet, 'Biên bản phát sóng')
    await addPicture(payload, world.outlet, 'Ảnh bộ phận một cửa')
  })

  afterAll(async () => {
    for (const one of restored) await closePayload(one)
    removePlaces()
  })

  /** Restores into an empty place, in a process of another time zone, and opens what came of it. */
  async function restoreElsewhere(archive: string, name: string) {
    const there = place()
    const fresh = freshUri(uri, there).replace(/x(\?|$)/, `${name}$1`)
    const ended = await run('restore', [archive], { cwd: there, uri: fresh, TZ: FAR_AWAY })
    expect(ended).toMatchObject({ code: 0, said: expect.stringContaining('Đã khôi phục từ') })
    const opened = await openPayload(fresh)
    restored.push(opened)
    return { there, fresh, opened }
  }

  it('rows, ledger, log and files are equal in a fresh place, whatever the time zone', async () => {
    const afterwards = new Date(Date.now() + 3_600_000)
    await sealLog({ payload, now: afterwards })
    const archive = path.join(here, 'yen.zip')
    expect(await run('backup', [archive], { cwd: here, uri })).toMatchObject({ code: 0 })
    const { there, opened } = await restoreElsewhere(archive, 'a')
    const before = await everything(payload)
    expect(before['audit-events']?.length).toBeGreaterThan(5)
    expect(before.files).toHaveLength(1)
    expect(await everything(opened)).toEqual(before)
    const log = await verifyLog(opened, afterwards)
    expect(log).toMatchObject({ sealed: before['audit-events']?.length, waiting: 0, problems: [] })
    const ledger = await ledgerOf(payload)
    expect(ledger).not.toEqual([])
    expect(await ledgerOf(opened)).toEqual(ledger)
    for (const folder of ['files', 'pictures']) {
      const files = filesOf(path.join(here, 'media', folder))
      expect(Object.keys(files)).not.toEqual([])
      expect(filesOf(path.join(there, 'media', folder))).toEqual(files)
    }
  })

  it('holds every row acknowledged before its moment, none half, while people write', async () => {
    const { topics, outlets, pictures, stop } = writing(payload, world)
    await until(() => topics.length > 5 && outlets.length > 2 && pictures.length > 2)
    const archive = path.join(here, 'ban.zip')
    const ended = await run('backup', [archive], { cwd: here, uri })
    await stop()
    expect(ended).toMatchObject({ code: 0 })
    const { manifest, errors } = await verifyArchive(archive)
    expect({ errors, lost: manifest.lost }).toEqual({ errors: [], lost: [] })
    const moment = Date.parse(manifest.takenAt.replace(/\[.*/, ''))
    const { there, opened } = await restoreElsewhere(archive, 'b')
    const rows = await everything(opened)

    for (const [slug, acknowledged] of Object.entries({ topics, outlets, media: pictures })) {
      const found = new Set((rows[slug] as { id: string }[]).map(({ id }) => id))
      const due = acknowledged.filter(({ at, gone }) => at < moment && !gone)
      expect(due.length, slug).toBeGreaterThan(2)
      expect(due.filter(({ id }) => !found.has(id))).toEqual([])
    }
    // What was written after the moment shows that the backup ran among writes.
    expect(topics.some(({ at }) => at > moment)).toBe(true)

    const half = (rows.outlets as { name: string; supervisors?: unknown[] }[]).filter(
      ({ name, supervisors }) => name.startsWith('Kênh ghi') && supervisors?.length !== 1,
    )
    expect(half).toEqual([])
    expect(withoutEvent(rows)).toEqual([])

    // Names that a deletion frees are given again: each row must have the very picture it describes.
    const folder = path.join(there, 'media/pictures')
    for (const { filename, width } of rows.media as { filename: string; width: number }[]) {
      const found = await sharp(path.join(folder, filename)).metadata()
      expect({ filename, width: found.width }).toEqual({ filename, width })
    }
  })

  it('leaves a place that is not empty as it is, unless one says so: then all of it is replaced', async () => {
    const there = place()
    const fresh = freshUri(uri, there).replace(/x(\?|$)/, 'c$1')
    const where = { cwd: there, uri: fresh }
    const [busy, quiet] = [path.join(here, 'ban.zip'), path.join(here, 'yen.zip')]
    expect(await run('restore', [busy], where)).toMatchObject({ code: 0 })
    const before = filesOf(there)
    const refused = await run('restore', [quiet], where)
    expect(refused).toMatchObject({ code: 1, said: expect.stringContaining('với --replace') })
    expect(filesOf(there)).toEqual(before)

    expect(await run('restore', [quiet, '--replace'], where)).toMatchObject({ code: 0 })
    const opened = await openPayload(fresh)
    restored.push(opened)
    const titles = (await everything(opened)).topics as { title: string }[]
    expect(titles.map(({ title }) => title)).toEqual(['Cải cách thể chế'])
    const media = filesOf(path.join(there, 'media'))
    expect(Object.keys(media)).toHaveLength(
      (await verifyArchive(quiet)).manifest.parts.filter(({ path: one }) => /^media/.test(one))
        .length,
    )
    expect(readdirSync(path.join(there, 'media')).sort()).toEqual([
      'files',
      'pictures',
      'published',
      'text-files',
    ])

    if (!uri.startsWith('file:')) return
    // Here it is this test that has the database open.
    const running = await run('restore', [busy, '--replace'], where)
    expect(running).toMatchObject({ code: 1, said: expect.stringContaining('Hãy dừng máy chủ') })
    expect(filesOf(path.join(there, 'media'))).toEqual(media)
    expect(readdirSync(path.join(there, 'media')).sort()).toEqual([
      'files',
      'pictures',
      'published',
      'text-files',
    ])
  })
})

type Row = { id: string }

/** Rows that are there without the line of the log that is written with them, or the other way round. */
function withoutEvent(rows: Record<string, unknown[]>): Row[] {
  type Event = { subjectId: string; subjectCollection: string; action: string }
  const events = rows['audit-events'] as Event[]
  return ['topics', 'outlets', 'media'].flatMap((slug) => {
    const mine = events.filter(({ subjectCollection }) => subjectCollection === slug)
    const idsOf = (wanted: string) =>
      new Set(mine.filter(({ action }) => action === wanted).map(({ subjectId }) => subjectId))
    const [made, deleted] = [idsOf('create'), idsOf('delete')]
    const found = new Set((rows[slug] as Row[]).map(({ id }) => id))
    const due = [...made].filter((id) => !deleted.has(id))
    const odd = [...found].filter((id) => !made.has(id) || deleted.has(id))
    return [...odd, ...due.filter((id) => !found.has(id))].map((id) => ({ id }))
  })
}

type Acknowledged = { id: string; at: number; gone?: boolean }

/** People who write without a pause until they are stopped; each row with the time at which it was acknowledged. */
function writing(payload: Payload, { make, plan, outlet, department }: DeskWorld) {
  const [topics, outlets, pictures]: [Acknowledged[], Acknowledged[], Acknowledged[]] = [[], [], []]
  let isOver = false
  let number = 0
  const repeat = async (list: Acknowledged[], write: (n: number) => Promise<{ id: string }>) => {
    while (!isOver) {
      const { id } = await write((number += 1))
      list.push({ id, at: Date.now() })
      // SQLite answers without ever leaving this turn of the loop: nobody else would get one.
      await new Promise((resolve) => setTimeout(resolve, 40))
    }
  }
  const writers = [
    ...[1, 2].map(() =>
      repeat(topics, (n) => make('topics', { plan, code: `w.${n}`, title: `Chủ đề ghi ${n}` })),
    ),
    repeat(outlets, async (n) => {
      const { organisation } = await payload.findByID({
        collection: 'outlets',
        id: outlet,
        depth: 0,
        overrideAccess: true,
      })
      return make('outlets', {
        name: `Kênh ghi ${n}`,
        kind: 'tv',
        organisation: organisation as string,
        supervisors: [department],
      })
    }),
    repeat(pictures, (n) => addPicture(payload, outlet, `Ảnh ghi ${n}`, n)),
    deleting(payload, pictures, () => isOver),
  ]
  return {
    topics,
    outlets,
    pictures,
    stop: async () => {
      isOver = true
      await Promise.all(writers)
    },
  }
}

/** Deletes every sixth picture a little after it was added. */
async function deleting(payload: Payload, pictures: Acknowledged[], isOver: () => boolean) {
  for (let at = 0; !isOver(); at += 6) {
    await until(() => isOver() || pictures.length > at + 6)
    const one = pictures[at]
    if (!one || isOver()) return
    one.gone = true
    await payload.delete({ collection: 'media', id: one.id, overrideAccess: true })
  }
}

async function until(isReached: () => boolean): Promise<void> {
  while (!isReached()) await new Promise((resolve) => setTimeout(resolve, 20))
}

/** A picture as wide as no other. */
async function addPicture(payload: Payload, outlet: string, alt: string, number = 0) {
  const data = await picture(200 + number, 100)
  const { id } = await payload.create({
    collection: 'media',
    data: { alt, outlet },
    file: { name: 'anh.png', mimetype: 'image/png', data, size: data.length },
    overrideAccess: true,
  })
  return { id }
}

async function addFile(payload: Payload, outlet: string, title: string) {
  const data = pdf()
  await payload.create({
    collection: 'files',
    data: { title, outlet },
    file: { name: 'bien-ban.pdf', mimetype: 'application/pdf', data, size: data.length },
    overrideAccess: true,
  })
}
