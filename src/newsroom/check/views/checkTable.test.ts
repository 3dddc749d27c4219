import { describe, expect, it } from 'vitest'

import type { LedgerEntry } from '../../obligations/loadLedger'
import type { ObligationHead } from '../../obligations/obligationHead'
import { checkTable } from './checkTable'

const head = (changes: Partial<ObligationHead> = {}) =>
  ({
    id: 'o1',
    title: 'Hai số mỗi tháng',
    outletName: 'Truyền hình tỉnh',
    columns: [{ id: 'c1', name: 'Cải cách hành chính' }],
    ...changes,
  }) as ObligationHead

const count = { due: 2, aired: 0, shortage: 2, planned: 0, pending: 0, state: 'short' }
const entry = (period: string, row: object, obligation = head()) =>
  ({ row: { obligation: obligation.id, period, ...row }, obligation }) as unknown as LedgerEntry

describe('the printed check', () => {
  it('has a line per period under its outlet and column, and says what is unknown', () => {
    const page = head({ id: 'o2', outletName: 'Báo tỉnh', columns: [{ id: 'c2', name: 'Trang' }] })
    const text = checkTable({
      entries: [
        entry('2022-03', { ...count, due: 0, shortage: 0, state: 'none' }),
        entry('2022-04', count),
        entry('2022-04', { staleDays: 3, newest: null, state: 'short' }, page),
      ],
      unset: [head({ outletName: 'Huyện A', title: 'Tuyên truyền', measureKind: 'unset' })],
    })
    expect(text.split('\n')).toEqual([
      'Kỳ            Định mức  Đã phát  Thiếu  Trạng thái            Dự báo',
      '────────────  ────────  ───────  ─────  ────────────────────  ─────────────────────────────',
      '▸ Truyền hình tỉnh · Cải cách hành chính',
      'Tháng 3/2022         0        0      0  Không phải thực hiện  –',
      'Tháng 4/2022         2        0      2  Thiếu                 hết kỳ, thiếu 2 số',
      '▸ Báo tỉnh · Trang',
      'Tháng 4/2022         –        –      –  Thiếu                 3 ngày trống, chưa có bài nào',
      '',
      'Chưa nhập định mức (khác với 0):',
      '  Huyện A: Tuyên truyền',
    ])
  })

  it('says so when nothing is owed', () => {
    expect(checkTable({ entries: [], unset: [] })).toMatch(/^Không có kỳ nào/)
  })
})
