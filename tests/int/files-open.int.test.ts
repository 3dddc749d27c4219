import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { seedReportRules } from '../../scripts/seed/founding/reportRules'
import { Made } from '../../scripts/seed/made'
import { describeOnEachDatabase } from '../helpers/databases'
import { missingPrograms, readByOthers } from '../helpers/foreignPrograms'
import { textOf } from '../helpers/newsroom'
import { inserts, rundownWorld, type RundownWorld } from '../helpers/rundown'
import { isExhaustive } from '../helpers/sample'

const HOUR_MS = 3_600_000
const missing = isExhaustive ? missingPrograms() : []

/** Stored as it is, past every door, as rows from before the doors are. */
const DIRTY = 'Chợ\u0001 phiên\u000Btối\uFFFF'
const LONG = Array.from({ length: 400 }, (_, at) => `ý${at}`).join(' ')

if (!isExhaustive || missing.length > 0) {
  const why = isExhaustive ? `this machine has no ${missing.join(', ')}` : 'npm run test:full asks'
  describe('every file we write', () => it.skip(`is opened by programs not ours: ${why}`))
} else {
  describeOnEachDatabase('every file we write', (start) => {
    let payload: Payload
    let world: RundownWorld
    let rundown: string
    let text: string
    let at: number

    beforeAll(async () => {
      payload = await start()
      world = await rundownWorld(payload)
      await seedReportRules({ payload, made: new Made() })
      const name = (collection: 'columns' | 'outlets', id: string) =>
        payload.db.updateOne({ collection, id, data: { name: DIRTY } })
      at = Math.ceil(Date.now() / HOUR_MS + 1) * HOUR_MS
      const issue = await world.issue(at)
      rundown = (await world.open(issue)).id
      const script = textOf(`Kính chào quý vị → 老街. ${LONG}`) as never
      const rows = { A: { script, presenter: 'Mai', notes: LONG }, B: { title: 'W'.repeat(290) } }
      const changed = await world.change(rundown, 0, inserts(rows))
      expect(changed.status, changed.text).toBe(200)
      const article = { title: 'Chợ phiên', sapo: 'Mở đầu.', content: script, outlet: world.outlet }
      const { token } = world.head
      const written = await world.rest('POST', '/articles?draft=true', { token, data: article })
      text = written.body.doc?.id ?? ''
      const { docs } = await payload.find({
        collection: 'rundown-entries',
        where: { entry: { equals: 'A' } },
        overrideAccess: true,
      })
      const data = { title: DIRTY }
      await payload.db.updateOne({ collection: 'rundown-entries', id: docs[0]?.id ?? '', data })
      await payload.db.updateOne({ collection: 'rundowns', id: rundown, data: { label: DIRTY } })
      await payload.db.updateOne({ collection: 'plans', id: world.plan, data })
      await name('columns', world.column)
      await name('outlets', world.outlet)
    })

    /** Hanoi's month of the issue. */
    const month = () => new Date(at + 7 * HOUR_MS).toISOString().slice(0, 7)
    it.each<[string, () => string, string[], ('head' | 'supervisor')?]>([
      ['docx', () => `/rundowns/${rundown}/export/docx`, ['ý0', 'ý399', 'WWWW']],
      ['docx', () => `/rundowns/${rundown}/export/loi-dan.docx`, ['Kính chào', '→ 老街', 'ý399']],
      ['docx', () => `/articles/${text}/export/docx`, ['Chợ phiên', 'Kính chào', 'ý399']],
      ['xlsx', () => `/rundowns/${rundown}/export/xlsx`, ['ý0', 'ý399']],
      ['pdf', () => `/rundowns/${rundown}/export/pdf`, ['ý0', 'ý399', 'Chợ phiên']],
      ['pdf', () => `/rundowns/${rundown}/export/loi-dan.pdf`, ['Kính chào', '→ 老街', 'ý399']],
      [
        'xlsx',
        () => `/schedules/months/xlsx?outlet=${world.outlet}&month=${month()}`,
        ['Chợ phiên'],
      ],
      ['xlsx', () => '/obligations/ledger/xlsx', ['Sổ nghĩa vụ']],
      ['xlsx', () => '/obligations/overview/xlsx', ['Tổng quan nghĩa vụ năm'], 'supervisor'],
      ['xlsx', () => '/obligations/comparison/xlsx', ['So với năm trước'], 'supervisor'],
      ['xlsx', () => '/obligations/coverage/xlsx', ['Độ bao phủ chủ đề'], 'supervisor'],
      ['xlsx', () => '/obligations/ranking/xlsx', ['Xếp hạng'], 'supervisor'],
      ['xlsx', () => `/plans/${world.plan}/clauses/xlsx`, ['Chợ phiên']],
    ])('%s: opens, and holds what it should', async (kind, path, words, who = 'head') => {
      const { status, bytes } = await fetched(path(), who)
      expect(status).toBe(200)
      const text = await readByOthers(kind, bytes)
      for (const word of words) expect(text.replace(/\s+/g, ' ')).toContain(word)
    })

    async function fetched(path: string, who: 'head' | 'supervisor') {
      const { status, bytes } = await world.rest('GET', path, { token: world[who].token })
      return { status, bytes }
    }
  })
}
