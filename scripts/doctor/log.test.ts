import { describe, expect, it } from 'vitest'

import type { LogProblem, LogState } from '@/newsroom/audit/views/logState'

import { checkGuards, checkLog } from './log'

const now = new Date('2026-11-29T08:00:00Z')
const well: LogState = {
  sealed: 1200,
  waiting: 3,
  waitingSince: '2026-11-29T07:50:00Z',
  erased: 0,
  last: { sequence: 34, hash: 'abc' },
  problems: [],
  more: 0,
}
const row = { id: 'e1', at: '2026-11-28T01:05:00Z', action: 'article.return' }
const told = (state: Partial<LogState>) =>
  checkLog({ ...well, ...state }, now).map(({ level, message }) => `${level}: ${message}`)

describe('the doctor on the log', () => {
  it('says how much of it is sealed, up to which seal, and how much waits', () => {
    expect(told({})).toEqual([
      'note: Nhật ký: 1200 dòng đã niêm phong (đến lần số 34, mã abc), 3 dòng chờ.',
    ])
    expect(told({ sealed: 0, waiting: 0, waitingSince: null, last: null })).toEqual([
      'note: Nhật ký: 0 dòng đã niêm phong, 0 dòng chờ.',
    ])
    expect(told({ erased: 2 })[0]).toContain('2 dòng đã xóa dữ liệu cá nhân')
  })

  it.each<[LogProblem, RegExp]>([
    [{ kind: 'changed', ...row }, /^error: Dòng nhật ký e1 .* đã bị sửa/],
    [{ kind: 'missing', ...row }, /^error: Dòng nhật ký e1 .* đã bị xóa/],
    [{ kind: 'inserted', ...row }, /^error: Dòng nhật ký e1 .* bị chèn vào/],
    [
      { kind: 'misdated', ...row, createdAt: '2026-11-29T01:00:00Z' },
      /^error: Dòng nhật ký e1 .* ghi vào lúc 29\/11\/2026 08:00/,
    ],
    [{ kind: 'late', ...row }, /^warning: Dòng nhật ký e1 .* mới có/],
  ])('names the row of $kind by its id, time and action', (problem, words) => {
    const [first = ''] = told({ problems: [problem] })
    expect(first).toMatch(words)
    expect(first).toContain('(28/11/2026 08:05, việc “Trả lại”: article.return)')
  })

  it('names a seal by its number', () => {
    const problems: LogProblem[] = [
      { kind: 'sealChanged', sequence: 3 },
      { kind: 'sealMissing', sequence: 4 },
    ]
    expect(told({ problems }).slice(0, 2)).toEqual([
      expect.stringMatching(/^error: .*số 3 đã bị sửa/),
      expect.stringMatching(/^error: .*số 4 đã bị xóa/),
    ])
  })

  it('tells of the first of many, and counts the rest', () => {
    const problems = Array.from({ length: 100 }, (_, i): LogProblem => {
      return { kind: 'missing', ...row, id: `e${i}` }
    })
    const said = told({ problems, more: 900 })
    expect(said).toHaveLength(22)
    expect(said[20]).toBe('error: Nhật ký: còn 980 lỗi khác như trên.')
  })

  it('asks after the worker when rows wait for more than a day', () => {
    expect(told({ waitingSince: '2026-11-28T07:00:00Z' })[0]).toMatch(
      /^warning: 3 dòng .* từ 28\/11\/2026 14:00/,
    )
  })

  it('takes a time that is none for what it is', () => {
    const problems: LogProblem[] = [{ kind: 'inserted', ...row, at: 'x' }]
    expect(told({ problems })[0]).toContain('(không rõ giờ, việc')
  })

  it('names the locks of the log that are gone', () => {
    expect(checkGuards([])).toEqual([])
    expect(checkGuards(['audit_events_no_update'])[0]?.message).toMatch(
      /audit_events_no_update.*npm run migrate/,
    )
  })
})
