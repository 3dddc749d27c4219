import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { Payload } from 'payload'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import { parseQuery } from '@/domain/search/query'
import { answerPublicRequest } from '@/public-api/handlers/answer'
import { openPublicIndex, type PublicIndex } from '@/public-api/search/publicIndex'
import * as schemas from '@/public-api/schemas'

import { describeOnEachDatabase } from '../helpers/databases'
import { type Newsroom, openNewsroom, textOf } from './public-newsroom'

const HOUR = 3_600_000
const A_SECOND = 1000

describeOnEachDatabase('searching public texts', (start) => {
  let payload: Payload
  let newsroom: Newsroom

  beforeAll(async () => {
    payload = await start()
    newsroom = await openNewsroom(payload)
    const { topic, pageColumn } = newsroom
    await newsroom.writeAndPublish('Chăn nuôi đại gia súc', {
      content: textOf('Bà con nuôi trâu <b>& bò</b> ở vùng cao.'),
      topics: [topic.id],
    })
    await newsroom.writeAndPublish('Chợ phiên Cán Cấu', {
      content: textOf('Chợ bán trâu, bò.'),
      column: pageColumn.id,
    })
  }, 180_000)
  afterAll(() => newsroom.close())

  const ask = (query: Record<string, string>) =>
    answerPublicRequest({
      payload,
      now: new Date(),
      request: new Request(`http://localhost/api/v1/search?${new URLSearchParams(query)}`),
    })
  const found = async (query: Record<string, string>) => {
    const response = await ask(query)
    expect(response.status, JSON.stringify(query)).toBe(200)
    return schemas.searchPage.parse(await response.json())
  }
  const titles = async (q: string, more = {}) =>
    (await found({ q, ...more })).items.map(({ title }) => title)

  describe('gives', () => {
    it('a page of articles, each with the place that was found', async () => {
      const { items, nextCursor, didYouMean } = await found({ q: 'trâu bò' })
      expect(items.map(({ marked }) => marked.text)).toEqual([
        'Chợ bán <mark>trâu</mark>, <mark>bò</mark>.',
        'Bà con nuôi <mark>trâu</mark> &lt;b&gt;&amp; <mark>bò</mark>&lt;/b&gt; ở vùng cao.',
      ])
      expect([nextCursor, didYouMean]).toEqual([null, null])
    })

    it('pages that go on where the one before ended', async () => {
      const first = await found({ q: 'trâu', limit: '1' })
      const next = await found({ q: 'trâu', limit: '1', cursor: first.nextCursor ?? '' })
      expect([...first.items, ...next.items].map(({ title }) => title)).toEqual(
        await titles('trâu'),
      )
    })

    it.each([
      ['column', () => ({ column: newsroom.pageColumn.slug ?? '' }), ['Chợ phiên Cán Cấu']],
      ['topic', () => ({ topic: '1.4' }), ['Chăn nuôi đại gia súc']],
      ['genre', () => ({ genre: 'photo' }), []],
      ['from', () => ({ from: '2999-01-01' }), []],
      ['to', () => ({ to: '2020-01-01' }), []],
      [
        'outlet',
        () => ({ outlet: newsroom.outlet.slug ?? '' }),
        ['Chợ phiên Cán Cấu', 'Chăn nuôi đại gia súc'],
      ],
    ])('only those of a %s that is asked for', async (_name, filter, expected) => {
      expect(await titles('trâu', filter())).toEqual(expected)
    })

    it('what was likely meant, as long as it finds something there', async () => {
      expect((await found({ q: 'trăn nuôi' })).didYouMean).toBe('chăn nuôi')
      const elsewhere = { q: 'trăn nuôi', column: newsroom.pageColumn.slug ?? '' }
      expect((await found(elsewhere)).didYouMean).toBeNull()
    })
  })

  it.each([
    ['without words', { q: ' "*" ' }, 'q'],
    ['with nothing', {}, 'q'],
    ['too long', { q: 'x'.repeat(201) }, 'q'],
    ['of an unknown genre', { q: 'a', genre: 'poem' }, 'genre'],
    ['with a cursor of another list', { q: 'a', cursor: 'WyIyMDI2Il0' }, 'cursor'],
    ['that ends before it begins', { q: 'a', from: '2026-02-01', to: '2026-01-01' }, 'to'],
  ])('refuses a query %s by the name of what is wrong', async (_words, query, parameter) => {
    const response = await ask(query as Record<string, string>)
    expect(response.status).toBe(400)
    expect((await response.json()).errors).toMatchObject([{ parameter }])
  })

  describe('holds what readers have, and nothing else', () => {
    it('no draft, none approved and not published, none under an embargo', async () => {
      await newsroom.write('Voi con bản nháp')
      await newsroom.approve((await newsroom.write('Voi con đã duyệt')).id)
      await newsroom.writeAndPublish('Voi con chờ giờ', {
        embargoUntil: new Date(Date.now() + HOUR).toISOString(),
      })
      expect(await titles('voi con')).toEqual([])
    })

    it('no longer what was taken down, from the next question on', async () => {
      const { id } = await newsroom.writeAndPublish('Hổ dữ ở bản')
      expect(await titles('hổ dữ')).toEqual(['Hổ dữ ở bản'])
      await newsroom.movePublic(id, 'takeDown', 'Sai số liệu.', newsroom.editor)
      expect(await titles('hổ dữ')).toEqual([])
    })

    it('the words of now, not those of before', async () => {
      const { id } = await newsroom.writeAndPublish('Sếu về đầm')
      await newsroom.change(id, { title: 'Cò về đầm', sapo: 'Cò.' }, newsroom.reporter)
      expect(await titles('sếu về đầm')).toEqual(['Sếu về đầm'])
      await newsroom.publish(id)
      expect(await titles('cò về đầm')).toEqual(['Cò về đầm'])
      expect((await found({ q: 'sếu' })).items.map(({ marked }) => marked.text)).not.toContain(null)
    })
  })

  describe('in another process', () => {
    const folders: string[] = []
    const open: PublicIndex[] = []
    let shift = 0
    const folderOf = () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-index-'))
      folders.push(folder)
      return folder
    }
    const process = (folder: string, of = payload) => {
      const index = openPublicIndex(of, { folder, now: () => Date.now() + shift })
      open.push(index)
      return index
    }
    const keysIn = async (index: PublicIndex, typed: string, look = true) => {
      const held = look ? await index.upToDate() : index.current()
      const { hits } = (await held?.find({ query: parseQuery(typed), limit: 50 })) ?? { hits: [] }
      return hits.map(({ key }) => key)
    }
    const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))
    afterEach(async () => {
      shift = 0
      await Promise.all(open.splice(0).map((index) => index.stop()))
    })
    afterAll(() => {
      for (const folder of folders) rmSync(folder, { recursive: true, force: true })
    })

    it('it is out of the file itself within a second, though nobody asks', async () => {
      const there = process(folderOf(), await start())
      const { id } = await newsroom.writeAndPublish('Gấu ngựa xuống núi')
      expect(await keysIn(there, 'gấu ngựa')).toEqual([id])
      await newsroom.movePublic(id, 'takeDown', 'Sai số liệu.', newsroom.editor)
      await wait(A_SECOND)
      expect(await keysIn(there, 'gấu ngựa', false)).toEqual([])
    })

    it('comes in at its minute, and goes at its minute, with no worker', async () => {
      const there = process(folderOf())
      const { id } = await newsroom.writeAndPublish('Vượn đen trở lại', {
        embargoUntil: new Date(Date.now() + HOUR).toISOString(),
      })
      expect(await keysIn(there, 'vượn đen')).toEqual([])
      shift = HOUR
      expect(await keysIn(there, 'vượn đen')).toEqual([id])
      await payload.db.updateOne({
        collection: 'public-texts',
        where: { articleId: { equals: id } },
        data: { expireAt: new Date(Date.now() + 2 * HOUR).toISOString() },
      })
      shift = 2 * HOUR
      expect(await keysIn(there, 'vượn đen')).toEqual([])
    })

    it('goes on with the file that is there, and reads only what changed since', async () => {
      const folder = folderOf()
      const first = process(folder)
      const before = await keysIn(first, 'trâu')
      await first.stop()
      const { id } = await newsroom.writeAndPublish('Trâu chọi')
      const next = process(folder)
      expect(await keysIn(next, 'trâu')).toEqual([id, ...before])
      expect(readdirSync(folder).filter((name) => name.endsWith('.db'))).toEqual(['public-1.1.db'])
      await newsroom.movePublic(id, 'takeDown', 'Thử.', newsroom.editor)
    })

    it('makes it anew where it is damaged, or of another database', async () => {
      const folder = folderOf()
      writeFileSync(path.join(folder, 'public-1.1.db'), 'damaged '.repeat(2000))
      const here = process(folder)
      expect(await keysIn(here, 'trâu')).toHaveLength(2)
      const held = await here.upToDate()
      await held?.put([], { change: 'a row of another log' })
      await here.stop()
      const next = process(folder)
      expect(await keysIn(next, 'trâu')).toHaveLength(2)
      expect((await (await next.upToDate())?.mark())?.change).not.toBe('a row of another log')
    })
  })
})
