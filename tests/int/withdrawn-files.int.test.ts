import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { createLocalReq, type Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { releaseDue } from '@/newsroom/publications/actions/releaseDue'
import { setExpiry } from '@/newsroom/publications/actions/setExpiry'
import { answerPublicRequest } from '@/public-api/handlers/answer'

import { describeOnBothDatabases } from '../helpers/databases'
import { expectKeptPromise } from '../helpers/publicApi'
import { pdf } from '../helpers/newsroom'
import { openNewsroom, textOf, type Newsroom } from './public-newsroom'

const MINUTE_MS = 60_000
const all = { depth: 0, overrideAccess: true } as const

describeOnBothDatabases('pictures and files of a text that was taken down', (start) => {
  let payload: Payload
  let newsroom: Newsroom
  let folder: string
  let made = 0

  beforeAll(async () => {
    payload = await start()
    newsroom = await openNewsroom(payload)
    folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-withdrawn-'))
    for (const slug of ['text-files', 'published-files'] as const) {
      payload.collections[slug].config.upload.staticDir = folder
    }
  })
  afterAll(() => {
    newsroom.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function statusOf(address: string, now = new Date()): Promise<number> {
    const request = new Request(`http://localhost${address}`)
    const answer = await answerPublicRequest({ payload, now, request })
    await expectKeptPromise(request, answer)
    await answer.body?.cancel()
    return answer.status
  }
  const statusesOf = (addresses: readonly string[], now?: Date) =>
    Promise.all(addresses.map((address) => statusOf(address, now)))

  async function file(): Promise<string> {
    made += 1
    const data = pdf()
    const row = await payload.create({
      collection: 'text-files',
      data: { title: `Quyết định ${made}`, outlet: newsroom.outlet.id } as never,
      file: { data, name: `qd-${made}.pdf`, mimetype: 'application/pdf', size: data.length },
      ...all,
    })
    return row.id
  }

  /** A published text with a picture and a document: what it is, and the addresses that its answer names. */
  async function published(cover?: string) {
    made += 1
    const picture = cover ?? (await newsroom.picture(`anh ${made}`, 1400 + made, 900)).id
    const document = await file()
    const content = textOf('Nội dung.')
    content.root.children.push({
      ...{ type: 'upload', version: 3, relationTo: 'text-files', value: document, fields: null },
      ...{ format: '', id: String(made).padStart(24, '0') },
    } as never)
    const { id } = await newsroom.write(`Bài ${made}`, { cover: picture, content })
    await newsroom.publish(id)
    const request = new Request(`http://localhost/api/v1/articles/${id}`)
    const answer = await answerPublicRequest({ payload, now: new Date(), request })
    const { cover: shown, files } = (await answer.json()) as {
      cover: { sizes: Record<string, { url: string }> }
      files: { url: string }[]
    }
    const original = shown.sizes.original?.url ?? ''
    return {
      ...{ id, picture },
      addresses: [
        ...Object.values(shown.sizes).map(({ url }) => url),
        ...[original.replace(/\/original$/, ''), `/api/v1/pictures/${picture}/original`],
        ...files.map(({ url }) => url),
      ],
    }
  }
  const takeDown = (id: string) => newsroom.movePublic(id, 'takeDown', 'Sai', newsroom.editor)
  const is = (status: number, addresses: readonly string[]) => addresses.map(() => status)

  it('are gone with it, by every address they had', async () => {
    const { id, addresses } = await published()
    expect(addresses.length).toBeGreaterThan(4)
    expect(await statusesOf(addresses)).toEqual(is(200, addresses))
    await takeDown(id)
    expect(await statusesOf(addresses)).toEqual(is(410, addresses))
  })

  it('stay where another public text shows them, and go with the last', async () => {
    const one = await published()
    const other = await published(one.picture)
    const ofPicture = one.addresses.filter((address) => address.includes('/pictures/'))
    await takeDown(one.id)
    expect(await statusesOf(ofPicture)).toEqual(is(200, ofPicture))
    await takeDown(other.id)
    expect(await statusesOf(ofPicture)).toEqual(is(410, ofPicture))
  })

  it('are back when it is published again', async () => {
    const { id, addresses } = await published()
    await takeDown(id)
    await newsroom.movePublic(id, 'reinstate', 'Nhầm', newsroom.editor)
    expect(await statusesOf(addresses)).toEqual(is(404, addresses))
    await newsroom.publish(id)
    expect(await statusesOf(addresses)).toEqual(is(200, addresses))
  })

  it('are gone at the minute set for it, before and after it was carried out', async () => {
    const { id, addresses } = await published()
    const time = new Date(Date.now() + 20 * MINUTE_MS)
    const req = await createLocalReq({ user: newsroom.editor }, payload)
    await setExpiry({ req, id, time: time.toISOString(), reason: 'Hết hạn', now: new Date() })
    expect(await statusesOf(addresses)).toEqual(is(200, addresses))
    const after = new Date(time.getTime() + MINUTE_MS)
    expect(await statusesOf(addresses, after)).toEqual(is(410, addresses))
    await releaseDue({ payload, now: after })
    expect(await statusesOf(addresses, after)).toEqual(is(410, addresses))
  })

  it.each(['embargo', 'trash'] as const)(
    'are not told apart from what never was, of a text that is not public for another reason: %s',
    async (why) => {
      const { id, addresses } = await published()
      if (why === 'trash') await newsroom.trashAsBefore(id)
      else {
        const until = new Date(Date.now() + 30 * MINUTE_MS).toISOString()
        const where = { articleId: { equals: id } }
        await payload.db.updateOne({
          ...{ collection: 'public-texts', where, data: { embargoUntil: until } },
        })
      }
      expect(await statusesOf(addresses)).toEqual(is(404, addresses))
    },
  )
})
