import { mkdir, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { probeLink } from '@/newsroom/proof/probeLink'
import { runProofCheck } from '@/newsroom/proof/actions/runProofCheck'

import { describeOnEachDatabase } from '../helpers/databases'
import { ground, maker, pdf } from '../helpers/newsroom'

const NOW = new Date('2026-02-10T01:00:00Z')
const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000)

describeOnEachDatabase('the proof of what aired', (start) => {
  let payload: Payload
  let second: Payload
  let make: ReturnType<typeof maker>
  let outlet: string
  let column: string
  let server: Server
  let port: number
  let status = 200
  let asked = 0

  beforeAll(async () => {
    server = createServer((_, response) => {
      asked += 1
      response.writeHead(status).end()
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    port = (server.address() as AddressInfo).port
    payload = await start()
    second = await start()
    make = maker(payload)
    const { station } = await ground(payload)
    outlet = station.outlet
    column = station.programme
  })

  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  beforeEach(async () => {
    for (const collection of ['alerts', 'proof-checks', 'airings', 'issues'] as const) {
      await payload.db.deleteMany({ collection, where: {} })
    }
    status = 200
    asked = 0
  })

  /** Only this test's own server, by its port. */
  const allow = (address: string, at: number) => address === '127.0.0.1' && at === port
  const look = (now: Date, who: Payload = payload, checksLinks = true) =>
    runProofCheck({ payload: who, now, checksLinks, probe: (url) => probeLink({ url, allow }) })

  async function airing(changes: Record<string, unknown>) {
    const issue = await make('issues', { column, plannedAt: '2026-01-09T12:45:00.000Z' })
    return make('airings', {
      issue: issue.id,
      startedAt: '2026-01-09T12:45:00.000Z',
      kind: 'first',
      confirmed: true,
      ...changes,
    })
  }
  const linked = () => airing({ evidenceUrl: `http://127.0.0.1:${port}/ban-ghi` })

  async function alerts() {
    const { docs } = await payload.find({
      collection: 'alerts',
      sort: 'id',
      depth: 0,
      pagination: false,
      overrideAccess: true,
    })
    return docs
  }
  const open = async () => (await alerts()).filter((one) => one.open).map(({ kind }) => kind)

  it('a file removed from the disk is an alert once, ended when it is back', async () => {
    const bytes = pdf()
    const file = await payload.create({
      collection: 'files',
      data: { title: 'Bản ghi', outlet },
      file: { name: 'ban-ghi.pdf', mimetype: 'application/pdf', data: bytes, size: bytes.length },
      depth: 0,
      overrideAccess: true,
    })
    await airing({ evidenceFile: file.id })
    await look(NOW, payload, false)
    expect(await open()).toEqual([])
    const { staticDir } = payload.collections.files.config.upload
    const place = path.join(staticDir ?? '', file.filename ?? '')
    await rm(place)
    await Promise.all([look(NOW, payload, false), look(NOW, second, false)])
    await look(days(1), payload, false)
    expect(await open()).toEqual(['fileGone'])
    expect((await alerts())[0]).toMatchObject({
      outlet,
      title: expect.stringMatching(/^Mất tệp chứng cứ: Số /),
      message: expect.stringContaining('tệp chứng cứ “Bản ghi” không còn trên máy chủ'),
    })
    await mkdir(path.dirname(place), { recursive: true })
    await writeFile(place, bytes)
    await look(days(2), payload, false)
    expect(await open()).toEqual([])
    expect(await alerts()).toHaveLength(1)
  })

  it('a file no airing stands on is nobody’s alert', async () => {
    const bytes = pdf()
    const file = await payload.create({
      collection: 'files',
      data: { title: 'Bản quét', outlet },
      file: { name: 'ban-quet.pdf', mimetype: 'application/pdf', data: bytes, size: bytes.length },
      depth: 0,
      overrideAccess: true,
    })
    await rm(
      path.join(payload.collections.files.config.upload.staticDir ?? '', file.filename ?? ''),
    )
    await look(NOW, payload, false)
    expect(await open()).toEqual([])
  })

  describe('a link', () => {
    it('is not asked unless that is turned on', async () => {
      await linked()
      expect(await look(NOW, payload, false)).toContain('không thử đường dẫn')
      expect(asked).toBe(0)
    })

    it('that does not answer on three days is an alert once, ended when it answers', async () => {
      await linked()
      status = 404
      for (const day of [0, 1]) await look(days(day))
      expect(await open()).toEqual([])
      await look(days(2))
      await look(days(3))
      expect(await open()).toEqual(['linkDead'])
      expect((await alerts())[0]?.message).toContain('(máy chủ trả lời 404)')
      status = 200
      await look(days(4))
      expect(await open()).toEqual([])
      expect(await alerts()).toHaveLength(1)
    })

    it('is asked once a day by two workers, and counted once', async () => {
      await linked()
      status = 500
      for (const hours of [0, 1, 2, 3, 10]) {
        const now = new Date(NOW.getTime() + hours * 3_600_000)
        await look(now)
        await look(now, second)
      }
      expect(asked).toBe(1)
      await Promise.all([look(days(1)), look(days(1), second)])
      const { docs } = await payload.find({ collection: 'proof-checks', overrideAccess: true })
      expect(docs.map(({ failures }) => failures)).toEqual([2])
    })

    it('that answers is left alone for a week', async () => {
      await linked()
      await look(NOW)
      await look(days(6))
      expect(asked).toBe(1)
      await look(days(7))
      expect(asked).toBe(2)
    })

    it('into a private network is not asked, and is no alert', async () => {
      await airing({ evidenceUrl: 'http://169.254.169.254/latest/meta-data/' })
      for (const day of [0, 7, 14, 21]) await look(days(day))
      const { docs } = await payload.find({ collection: 'proof-checks', overrideAccess: true })
      expect(docs.map(({ result }) => result)).toEqual(['refused'])
      expect(await open()).toEqual([])
    })

    it('of a record that another one replaced is forgotten', async () => {
      const { id } = await linked()
      status = 404
      for (const day of [0, 1, 2]) await look(days(day))
      expect(await open()).toEqual(['linkDead'])
      const other = await airing({ evidenceUrl: 'https://example.vn/khac', confirmed: false })
      await payload.db.updateOne({
        collection: 'airings',
        where: { id: { equals: id } },
        data: { replacedBy: other.id },
      })
      await look(days(3))
      expect(await open()).toEqual([])
    })
  })
})
