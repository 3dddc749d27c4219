import { addDays, type CivilDate } from '@/domain/calendar/civil'
import type { Measure, Proration } from '@/domain/obligation/ledger/types'

import type { ColumnKey } from './columns'
import type { OutletKey } from './outlets'
import type { Span } from './span'

export type SampleObligation = {
  key: OutletKey
  title: string
  clause: string
  columns: readonly ColumnKey[]
  /** Null while no quota is entered. */
  measure: Measure | null
  proration: Proration
  minimumSeconds: number | null
  lateAfterMinutes: number
  graceHours: number
  validFrom: CivilDate
  validTo: CivilDate
  note: string | null
}

/** Days after the first on which the radio begins: a month that is not whole, so nothing is due in it. */
const RADIO_STARTS_AFTER = 9
/** Paper slips take a month to come in: longer than any month, so the last one is still awaited. */
const SLIPS_HOURS = 32 * 24

/** The sample year's counterparts of plan 97's obligations. */
export function sampleObligations({ from, until }: Span): SampleObligation[] {
  const usual = {
    proration: 'nextFull',
    minimumSeconds: null,
    lateAfterMinutes: 30,
    graceHours: 24,
    validFrom: from,
    validTo: until,
    note: null,
  } as const
  return [
    {
      ...usual,
      key: 'tv',
      title: 'Chuyên mục truyền hình cải cách hành chính, 2 số/tháng (mẫu)',
      clause: 'điểm 1 khoản 2 mục IV (mẫu)',
      columns: ['tv'],
      measure: { kind: 'count', count: 2 },
      minimumSeconds: 600,
    },
    {
      ...usual,
      key: 'radio',
      title: 'Chuyên mục phát thanh cải cách hành chính, 2 số/tháng (mẫu)',
      clause: 'điểm 2 khoản 2 mục IV (mẫu)',
      columns: ['radio'],
      measure: { kind: 'count', count: 2 },
      validFrom: addDays(from, RADIO_STARTS_AFTER),
      note: 'Bắt đầu giữa tháng nên tháng đầu không phải thực hiện.',
    },
    {
      ...usual,
      key: 'online',
      title: 'Chuyên trang, chuyên mục cải cách hành chính, bài mới trong 7 ngày (mẫu)',
      clause: 'điểm 3 khoản 2 mục IV (mẫu)',
      columns: ['page', 'oneStop', 'digital'],
      measure: { kind: 'freshness', days: 7 },
    },
    {
      ...usual,
      key: 'batXat',
      title: 'Bản tin truyền thanh Bát Xát, 1 số/tháng (mẫu)',
      clause: 'điểm 4 khoản 2 mục IV (mẫu)',
      columns: ['batXat'],
      measure: { kind: 'count', count: 1 },
      graceHours: SLIPS_HOURS,
      note: 'Cơ sở gửi phiếu xác nhận bằng giấy, chờ đến 32 ngày.',
    },
    {
      ...usual,
      key: 'bacHa',
      title: 'Bản tin truyền thanh Bắc Hà, 2 số/tháng (mẫu)',
      clause: 'điểm 5 khoản 2 mục IV (mẫu)',
      columns: ['bacHa'],
      measure: { kind: 'count', count: 2 },
      graceHours: 48,
    },
    {
      ...usual,
      key: 'saPa',
      title: 'Tuyên truyền cải cách hành chính, khu vực Sa Pa (mẫu)',
      clause: 'điểm 6 khoản 2 mục IV (mẫu)',
      columns: [],
      measure: null,
      note: 'Chưa nhập định mức.',
    },
  ]
}
