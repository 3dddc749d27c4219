import type { Figures } from '@/domain/report/figures'
import { countedIssues } from '@/domain/report/paper/issueTable'
import type { Letterhead, PaperInput } from '@/domain/report/paper/types'

import { obligation } from '../ledger/facts'
import { airing, figuresOf, issue } from './facts'
import { YEAR_2022 } from './year2022'

export const AIRED = [
  ...['2025-12-05', '2025-12-19', '2026-01-09', '2026-01-23', '2026-02-06', '2026-03-06'],
  ...['2026-03-13', '2026-03-20', '2026-04-03'],
]

export const LETTERHEAD: Letterhead = {
  parentBody: 'Ủy ban nhân dân tỉnh Lào Cai',
  issuingBody: 'Sở Nội vụ',
  abbreviation: 'SNV',
  place: 'Lào Cai',
  signer: { authority: 'KT. Giám đốc', title: 'Phó Giám đốc', name: 'Nguyễn Văn Ánh' },
  recipients: ['Bộ Nội vụ', 'UBND tỉnh Lào Cai', 'Lưu: VT, CCHC'],
}

/** The worked example of report.md, with a text. */
export const workedFigures = (over: Parameters<typeof figuresOf>[0] = {}): Figures =>
  figuresOf({
    obligations: [obligation({ id: 'o1', validFrom: '2025-12-01' })],
    issues: [...AIRED, '2026-02-27'].map((date) => issue(date, date)),
    airings: AIRED.map((date) => airing(date, date)),
    ...over,
  })

export function paperInput(figures: Figures, over: Partial<PaperInput> = {}): PaperInput {
  const one = (id: string, name: string) => new Map([[id, name]])
  return {
    figures,
    names: {
      outlets: one('u1', 'Truyền hình Lào Cai'),
      columns: new Map([['c1', { name: 'Cải cách hành chính', outlet: 'Truyền hình Lào Cai' }]]),
      obligations: new Map([['o1', { title: 'Hai số mỗi tháng', outlet: 'Truyền hình Lào Cai' }]]),
      topics: new Map([['1.4.1', '1.4.1 Xây dựng thể chế']]),
      kinds: one('leaflet', 'Phát tờ rơi'),
      genres: new Map([
        ['reportage', 'Phóng sự'],
        ['news', 'Tin'],
      ]),
    },
    issues: countedIssues(figures).map((id) => ({
      ...{ id, label: `Cải cách hành chính, số ngày ${id}`, column: 'c1' },
      plannedAt: Date.parse(`${id}T19:45:00+07:00`),
      airedAt: id === '2026-02-27' ? null : Date.parse(`${id}T19:45:00+07:00`),
      ...{ seconds: id === '2026-02-27' ? null : 900, channel: 'THLC' },
      proof: id === '2026-02-27' ? null : `https://laocaitv.vn/xem/cai-cach-hanh-chinh-${id}`,
    })),
    letterhead: LETTERHEAD,
    standing: 'figures',
    periodName: 'quý I năm 2026',
    signed: null,
    ...{
      indicators: [],
      marks: [],
      bases: [],
      opening: null,
      before: [],
      after: [],
      closing: null,
    },
    ...over,
  }
}

/** The report of the year 2022 by the names of 2022, signed. */
export function paperOf2022(): PaperInput {
  const figures = figuresOf({
    ...YEAR_2022,
    cutOff: '2022-12-20T08:00:00+07:00',
    ranges: [
      { name: 'part', from: '2022-09-15', to: '2022-12-14' },
      { name: 'window', from: '2021-12-15', to: '2022-12-14' },
    ],
  })
  const tv = 'Đài Phát thanh - Truyền hình tỉnh Lào Cai'
  const column = { name: 'Cải cách hành chính nhà nước', outlet: tv }
  const signer = { authority: null, title: 'Giám đốc', name: 'Nguyễn Văn Mẫu' }
  const evening = (day: string) => Date.parse(`${day}T19:45:00+07:00`)
  const dayOf = (id: string) => (id === 'make-up' ? '2022-06-02' : id)
  return paperInput(figures, {
    names: {
      ...paperInput(figures).names,
      outlets: new Map([
        ['u1', tv],
        ['u2', 'Báo Lào Cai'],
      ]),
      columns: new Map([['c1', column]]),
      obligations: new Map([['o1', { title: 'Chuyên mục 2 số/tháng', outlet: tv }]]),
      kinds: new Map([
        ['leaflet', 'Tờ rơi, tờ gấp'],
        ['class', 'Hội nghị, lớp tập huấn'],
      ]),
    },
    issues: countedIssues(figures).map((id, at) => ({
      ...{ id, label: `${column.name}, số ${at + 1}/2022`, column: 'c1' },
      ...{
        plannedAt: evening(dayOf(id)),
        airedAt: id === '2022-09-10' ? null : evening(dayOf(id)),
      },
      ...{ seconds: 900, channel: 'THLC', proof: `Phiếu phát sóng số ${at + 1}/2022` },
    })),
    letterhead: {
      ...{ parentBody: 'Ủy ban nhân dân tỉnh Lào Cai', issuingBody: tv },
      ...{ abbreviation: 'PTTH', place: 'Lào Cai', signer },
      recipients: ['Sở Nội vụ', 'Lưu: VT'],
    },
    standing: 'sent',
    periodName: 'năm 2022',
    signed: { number: '297', date: '2022-12-20', signer },
    bases: ['Căn cứ Kế hoạch số 97/KH-UBND ngày 14/3/2022 của UBND tỉnh Lào Cai'],
    closing: 'Trên đây là báo cáo kết quả tuyên truyền cải cách hành chính năm 2022',
  })
}
