import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { createLocalReq, type Payload } from 'payload'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { webPicture as WebPicture } from '@/newsroom/pictures/views/webPicture'
import type { repair as Repair } from '@/newsroom/repair/repair'

import { picture } from '../helpers/archiveZip'
import { castOf, type Cast } from '../helpers/cast'
import { describeOnEachDatabase } from '../helpers/databases'
import { ground, type Ground, type Person } from '../helpers/newsroom'
import { type Answer, restOf, type Rest, uploadOf, wordsOf } from '../helpers/rest'

const all = { depth: 0, overrideAccess: true } as const

describeOnEachDatabase('pictures of a paste', (start) => {
  let payload: Payload
  let rest: Rest
  let base: Ground
  let cast: Cast
  let webPicture: typeof WebPicture
  let repair: typeof Repair

  beforeAll(async () => {
    payload = await start()
    // Of the same loading of the code as the opened Payload: what it refuses is known by its class.
    ;({ webPicture } = await import('@/newsroom/pictures/views/webPicture'))
    ;({ repair } = await import('@/newsroom/repair/repair'))
    rest = restOf(payload)
    base = await ground(payload)
    cast = await castOf(payload, base)
  })

  const WORDS = { alt: 'Chợ phiên', caption: 'Chợ họp sớm.', credit: 'Hải Lâm' }
  const add = (
    bytes: Buffer,
    { who = cast.reporter as Person | null, data = {} as object, name = 'cho-phien.jpg' } = {},
  ): Promise<Answer> =>
    rest('POST', '/media/pasted', {
      token: who?.token,
      raw: uploadOf(
        { name, type: 'image/jpeg', bytes },
        { ...WORDS, outlet: base.paper.outlet, ...data },
      ),
    })
  const count = async () => (await payload.count({ collection: 'media', overrideAccess: true })).totalDocs // prettier-ignore
  const rowOf = (answer: Answer) => payload.findByID({ collection: 'media', id: String(answer.body.id), ...all }) // prettier-ignore

  it('come into the library of the outlet with their words and a line in the log', async () => {
    const answer = await add(await picture('red'))
    expect([answer.status, answer.body.isNew], answer.text).toEqual([201, true])
    expect(await rowOf(answer)).toMatchObject({
      ...WORDS,
      ...{ outlet: base.paper.outlet, mimeType: 'image/jpeg' },
      filename: expect.stringMatching(/^cho-phien(-\d+)?\.jpg$/),
    })
    const { docs } = await payload.find({
      collection: 'audit-events',
      where: { subjectId: { equals: answer.body.id } },
      overrideAccess: true,
    })
    expect(docs).toEqual([expect.objectContaining({ actorName: cast.reporter.name })])
  })

  it('are one for the same bytes at an outlet, also of ten at once, and another elsewhere', async () => {
    const bytes = await picture('green')
    const before = await count()
    const answers = await Promise.all(Array.from({ length: 10 }, () => add(bytes)))
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201))
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
    expect(answers.filter(({ body }) => body.isNew)).toHaveLength(1)
    expect(await count()).toBe(before + 1)
    const station = { outlet: base.station.outlet }
    const elsewhere = await add(bytes, { who: cast.stationReporter, data: station })
    expect([elsewhere.body.isNew, elsewhere.body.id === answers[0]?.body.id]).toEqual([true, false])
  })

  it('are kept by what they are, whatever they are called; what the library has no form for becomes PNG', async () => {
    const png = await add(await picture('blue', 'png'), { name: 'that-ra-la-png.jpg' })
    expect(await rowOf(png)).toMatchObject({ mimeType: 'image/png' })
    const gif = await add(await picture('blue', 'gif'), { name: 'dong.gif' })
    expect(await rowOf(gif)).toMatchObject({ mimeType: 'image/png' })
    const create = { width: 40, height: 30, channels: 3 as const, background: 'navy' }
    const avif = await add(await sharp({ create }).avif().toBuffer(), { name: 'a.avif' })
    expect(await rowOf(avif)).toMatchObject({ mimeType: 'image/avif' })
  })

  it('are refused in words, and then nothing is there', async () => {
    const before = await count()
    const bytes = await picture('yellow')
    const cases: [Answer, number, string][] = [
      [await add(bytes, { data: { alt: ' ', credit: '' } }), 400, 'mô tả ảnh và nguồn ảnh'],
      [await add(bytes, { data: { outlet: undefined } }), 400, 'Chưa chọn kênh'],
      [
        await add(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')),
        422,
        'không phải ảnh JPEG',
      ],
      [await add(bytes.subarray(0, bytes.length / 2)), 422, 'không phải ảnh JPEG'],
      [await rest('POST', '/media/pasted', { token: cast.reporter.token, data: { ...WORDS, outlet: base.paper.outlet } }), 400, 'Chưa chọn tệp'], // prettier-ignore
    ]
    for (const [answer, status, words] of cases) {
      expect([answer.status, wordsOf(answer)]).toEqual([status, expect.stringContaining(words)])
    }
    expect(await count()).toBe(before)
  })

  it('are added by those who may add pictures at the outlet alone, who learn nothing of what is there', async () => {
    const bytes = await picture('purple')
    expect((await add(bytes)).status).toBe(201)
    for (const who of [cast.stationReporter, cast.supervisor]) {
      const answer = await add(bytes, { who })
      expect([answer.status, answer.body.id]).toEqual([403, undefined])
    }
    expect((await add(bytes, { who: null })).status).toBe(401)
  })

  it('of before their fingerprints were kept get them, also where the file is gone', async () => {
    const bytes = await picture('orange')
    const there = String((await add(bytes)).body.id)
    const gone = String((await add(await picture('brown'))).body.id)
    for (const id of [there, gone]) {
      await payload.db.updateOne({ collection: 'media', id, data: { sha256: null, ...(id === gone && { filename: 'khong-con.jpg' }) } }) // prettier-ignore
    }
    expect((await repair({ payload, now: new Date() })).files).toBe(2)
    expect((await payload.findByID({ collection: 'media', id: gone, ...all })).sha256).toBe(
      'không còn tệp',
    )
    const again = await add(bytes)
    expect(again.body).toMatchObject({ id: there, isNew: false })
    expect((await repair({ payload, now: new Date() })).files).toBe(0)
  })

  describe('from the web', () => {
    let server: Server
    let host: string
    let bytes: Buffer
    const served: Record<string, Buffer | undefined> = {}

    beforeAll(async () => {
      bytes = await picture('teal')
      served['/anh.jpg'] = bytes
      served['/trang'] = Buffer.from('<html>không phải ảnh</html>')
      server = createServer((request, response) => {
        const body = served[request.url ?? '']
        response.writeHead(body ? 200 : 404).end(body)
      })
      await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
      host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    })
    afterAll(() => {
      server.closeAllConnections()
      server.close()
    })

    const fetched = async (url: string, who: Person = cast.reporter) => {
      const user = await payload.findByID({ collection: 'users', id: who.id, depth: 0 })
      const req = await createLocalReq({ user: { ...user, collection: 'users' } as never }, payload)
      return webPicture(req, { url }, () => true)
    }

    it('are looked at by their bytes, and nothing is kept', async () => {
      const before = await count()
      const { type, base64 } = await fetched(`${host}/anh.jpg`)
      expect([type, Buffer.from(base64, 'base64').equals(bytes)]).toEqual(['image/jpeg', true])
      expect(await count()).toBe(before)
    })

    it.each([
      ['/trang', 'không phải ảnh đọc được'],
      ['/khong-co.jpg', 'máy chủ trả lời 404'],
    ])('are refused in words at %s', async (path, why) => {
      await expect(fetched(host + path)).rejects.toMatchObject({
        code: 'pictureNotFetched',
        message: expect.stringMatching(new RegExp(`${why}.*lưu ảnh về máy`)),
      })
    })

    it('are never asked of the own network, nor for those who add no pictures', async () => {
      const ask = (url: string, who: Person) =>
        rest('POST', '/media/from-web', { token: who.token, data: { url } })
      for (const url of [
        `${host}/anh.jpg`,
        'http://localhost:80/a',
        'http://169.254.169.254/x',
        'file:///etc/passwd',
      ]) {
        // prettier-ignore
        const answer = await ask(url, cast.reporter)
        expect([answer.status, answer.body.base64]).toEqual([422, undefined])
      }
      expect((await ask('https://a.vn/anh.jpg', cast.supervisor)).status).toBe(403)
      await expect(fetched(`${host}/anh.jpg`, cast.supervisor)).rejects.toMatchObject({
        code: 'pictureNoRight',
      })
    })
  })
})
