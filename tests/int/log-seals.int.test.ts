import type { Payload } from 'payload'
import { beforeAll, beforeEach, expect, it } from 'vitest'

import { missingGuards } from '@/database/logGuard'
import { inTransaction } from '@/database/transaction'
import { sealLog } from '@/newsroom/audit/actions/sealLog'
import type { LogProblem } from '@/newsroom/audit/views/logState'
import { verifyLog } from '@/newsroom/audit/views/verifyLog'

import { describeOnEachDatabase } from '../helpers/databases'
import { behind, emptyLog } from '../helpers/logBehind'
import { ground, maker, person, type Ground } from '../helpers/newsroom'

const MINUTE_MS = 60_000

describeOnEachDatabase('the chain of seals', (start) => {
  let payload: Payload
  let base: Ground
  let raw: ReturnType<typeof behind>
  let actor = ''

  beforeAll(async () => {
    payload = await start()
    base = await ground(payload)
    actor = (await person(payload, 'administrator', [{ role: 'administrator' }])).id
    raw = behind(payload)
  })

  beforeEach(() => emptyLog(payload))

  /** Lines are as old as that, and one after the other, so that they can be sealed. */
  const AGE = 10
  let made = 0
  const later = (minutes: number) => new Date(Date.now() + minutes * MINUTE_MS)
  const seal = (minutes = 0, most?: number) =>
    sealLog({ payload, now: later(minutes), ...(most && { most }) })
  const verify = (minutes = 0) => verifyLog(payload, later(minutes))
  const problems = async (): Promise<LogProblem[]> => (await verify()).problems

  const line = async (subjectId: string, data: Record<string, unknown> = {}) => {
    const at = new Date(later(-AGE).getTime() + (made += 1)).toISOString()
    return (
      await maker(payload)('audit-events', {
        at,
        createdAt: at,
        actor,
        actorName: 'Nguyễn Thị Lan',
        action: 'article.return',
        subjectCollection: 'articles',
        subjectId,
        subjectTitle: 'Một cửa cần chuẩn bị gì',
        outlet: base.paper.outlet,
        from: 'submitted',
        to: 'draft',
        reason: 'Thiếu số liệu',
        after: { revision: 'r1', note: { b: 1, a: 'đầu' } },
        ...data,
      })
    ).id
  }

  async function lines(count: number): Promise<string[]> {
    const ids: string[] = []
    for (let i = 0; i < count; i += 1) ids.push(await line(`s${i}`))
    return ids
  }

  async function sealNumber(sequence: number): Promise<{ id: string; rows: string[][] }> {
    const { docs } = await payload.db.find<{ id: string; rows: string[][] }>({
      collection: 'audit-seals',
      where: { sequence: { equals: sequence } },
    })
    return docs[0] as { id: string; rows: string[][] }
  }

  it('covers each row once, in batches, and leaves those of the last minutes', async () => {
    const ids = await lines(5)
    expect(await seal(-6)).toEqual({ rows: 0, last: null })
    expect(await verify(-6)).toMatchObject({ sealed: 0, waiting: 5, last: null, problems: [] })
    expect(await seal(0, 2)).toMatchObject({ rows: 5, last: { sequence: 3 } })
    const listed = await Promise.all([1, 2, 3].map(sealNumber))
    expect(listed.flatMap(({ rows }) => rows.map(([id]) => id)).sort()).toEqual(ids.sort())
    const { last } = await seal(1)
    expect(last?.sequence).toBe(3)
    expect(await verify()).toMatchObject({ sealed: 5, waiting: 0, problems: [], more: 0 })
    expect((await verify()).last).toEqual({ sequence: 3, hash: last?.hash })
    expect(JSON.stringify(listed)).not.toMatch(/Lan|số liệu|revision/)
  })

  it.each<[string, Record<string, unknown>]>([
    ['the action', { action: 'article.approve' }],
    ['the thing', { subjectId: 'another' }],
    ['the state', { to: 'published' }],
    ['the reason', { reason: 'Đủ số liệu' }],
    ['the revision', { after: { revision: 'r2', note: { b: 1, a: 'đầu' } } }],
    ['the person’s name', { actorName: 'Trần Văn Bình' }],
    ['the name and the salt that hides it', { actorName: 'Trần Văn Bình', salt: null }],
  ])('names the row of which %s was changed behind its back', async (_, set) => {
    const [id = ''] = await lines(2)
    await seal()
    await raw.update('audit-events', id, set)
    expect(await problems()).toEqual([
      { kind: 'changed', id, at: expect.any(String), action: 'article.return' },
    ])
  })

  it('holds when what is personal in a row is erased, and counts that', async () => {
    const [id = ''] = await lines(2)
    await seal()
    const names = ['actorName', 'subjectTitle', 'reason', 'before', 'after', 'address']
    const erased = Object.fromEntries([...names, 'salt', 'searchText'].map((name) => [name, null]))
    await raw.update('audit-events', id, erased)
    expect(await verify()).toMatchObject({ sealed: 2, erased: 1, problems: [] })
  })

  it('names a row that was deleted, by what the seal says of it', async () => {
    const [id = ''] = await lines(2)
    await seal()
    const putBack = await raw.remove('audit-events', id)
    expect(await problems()).toEqual([
      { kind: 'missing', id, at: expect.any(String), action: 'article.return' },
    ])
    await putBack()
    expect(await problems()).toEqual([])
  })

  it('names a row that was put among older ones, before and after the next seal', async () => {
    await lines(2)
    await seal()
    const at = new Date(Date.now() - 30 * 24 * 60 * MINUTE_MS).toISOString()
    const backdated = await line('then', { at, createdAt: at })
    const stated = await line('said', { at, createdAt: new Date().toISOString() })
    const named = [
      { kind: 'inserted', id: backdated, at, action: 'article.return' },
      { kind: 'misdated', id: stated, at, action: 'article.return', createdAt: expect.any(String) },
    ]
    expect(await problems()).toEqual(named)
    await seal(20)
    const again = (await verify(20)).problems
    expect(again).toEqual(named)
  })

  it('names a seal that was changed or deleted', async () => {
    await lines(3)
    await seal(0, 1)
    const { id, rows } = await sealNumber(2)
    const changed = rows.map(([row = '', at = '', , ...hashes]) => [row, at, 'create', ...hashes])
    await raw.update('audit-seals', id, { rows: changed })
    expect(await problems()).toEqual([{ kind: 'sealChanged', sequence: 2 }])
    await raw.update('audit-seals', id, { rows })
    expect(await problems()).toEqual([])
    await raw.remove('audit-seals', id)
    const [missing, ...others] = await problems()
    expect(missing).toEqual({ kind: 'sealMissing', sequence: 2 })
    expect(others.every((one) => 'id' in one && one.id === rows[0]?.[0])).toBe(true)
  })

  it('is one chain when two seal at once', async () => {
    await lines(6)
    const both = await Promise.all([seal(0, 2), seal(0, 2)])
    expect(both.map(({ rows }) => rows).reduce((a, b) => a + b)).toBe(6)
    expect(await verify()).toMatchObject({ sealed: 6, last: { sequence: 3 }, problems: [] })
  })

  it('leaves a row whose transaction is under way to the next seal, and says that it was late', async () => {
    let id = ''
    await inTransaction({ payload }, async (req) => {
      const row = await payload.create({
        collection: 'audit-events',
        data: {
          at: later(-AGE).toISOString(),
          action: 'create',
          createdAt: later(-AGE).toISOString(),
        },
        overrideAccess: true,
        req,
      })
      id = row.id
      await lines(1)
      expect(await seal()).toMatchObject({ rows: 1 })
    })
    expect(await seal(1)).toMatchObject({ rows: 1, last: { sequence: 2 } })
    const { sealed, waiting, problems: found } = await verify()
    expect([sealed, waiting]).toEqual([2, 0])
    expect(found).toEqual([{ kind: 'late', id, at: expect.any(String), action: 'create' }])
  })

  it('goes on when the clock was ahead and is set back', async () => {
    await lines(1)
    await seal(40 * 24 * 60)
    await lines(2)
    expect(await seal()).toMatchObject({ rows: 2 })
    expect(await verify()).toMatchObject({ sealed: 3, problems: [] })
  })

  it('knows the rows of an outlet that is deleted later', async () => {
    const { id } = await maker(payload)('outlets', {
      name: 'Kênh lập nhầm',
      kind: 'radio',
      organisation: base.paper.organisation,
    })
    await seal(6)
    await payload.delete({ collection: 'outlets', id, overrideAccess: true })
    await seal(20)
    const { sealed, problems: found } = await verify(20)
    expect(sealed).toBe(2)
    // Its deletion was written after the first seal, whose time was ahead.
    expect(found.map(({ kind }) => kind)).toEqual(['late'])
  })

  it('is closed in the database itself where that can be, open to acts that are taken back', async () => {
    const [id = ''] = await lines(1)
    await seal()
    await expect(
      inTransaction({ payload }, async (req) => {
        await payload.create({
          collection: 'audit-events',
          data: { at: later(0).toISOString(), action: 'create', outlet: base.paper.outlet },
          overrideAccess: true,
          req,
        })
        throw new Error('không thành')
      }),
    ).rejects.toThrow('không thành')
    expect(await verify()).toMatchObject({ sealed: 1, waiting: 0, problems: [] })
    expect(await missingGuards(payload)).toEqual([])
    if (!raw.isSqlite) return
    for (const sql of [
      `UPDATE audit_events SET reason = 'khác' WHERE id = '${id}'`,
      `UPDATE audit_events SET outlet_id = NULL WHERE id = '${id}'`,
      `DELETE FROM audit_events WHERE id = '${id}'`,
      'UPDATE audit_seals SET count = 0',
      'DELETE FROM audit_seals',
    ]) {
      await expect(raw.attempt(sql), sql).rejects.toThrow('Nhật ký chỉ được ghi thêm')
    }
  })
})
