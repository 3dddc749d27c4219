import type { TDocumentDefinitions } from 'pdfmake/interfaces'

import { reportDocx } from '../../src/documents/report/reportDocx'
import { cellText } from '../../src/documents/report/cellText'
import { reportPdf } from '../../src/documents/report/reportPdf'
import { pdfOf } from '../../src/documents/typesetting/pdf'
import { reportPaper } from '../../src/domain/report/paper/reportPaper'
import type { ReportPaper } from '../../src/domain/report/paper/types'
import { addDays } from '../../src/domain/calendar/civil'
import { figures } from '../../src/domain/report/figures'

/**
 * `npm run bench:papers`: a report with an appendix of so many issues set by Typst and, its table alone, by pdfmake: the
 * median of five in milliseconds, and the ratio. The Word file beside it.
 */
const ROUNDS = 5
const SIZES = [10, 200, 1000]

const evening = (day: string) => `${day}T19:45:00+07:00`

/** One column with so many issues within a quarter, all of which aired. */
function paperOf(count: number): ReportPaper {
  const all = Array.from({ length: count }, (_, at) => {
    return { id: `s${at}`, day: addDays('2025-12-15', at % 89) }
  })
  const found = figures({
    cutOff: '2026-03-20T08:00:00+07:00',
    zone: 'Asia/Ho_Chi_Minh',
    ranges: [{ name: 'window', from: '2025-12-15', to: '2026-03-14' }],
    outlets: [{ id: 'u1' }],
    columns: [{ id: 'c1', outlet: 'u1', lateAfterMinutes: 30, graceHours: 24 }],
    ...{ topics: [], obligations: [], suspensions: [], items: [], activities: [] },
    issues: all.map(({ id, day }) => ({
      ...{ id, column: 'c1', plannedAt: evening(day), cancelled: false, waived: false },
      ...{ makesUp: null, topics: [] },
    })),
    airings: all.map(({ id, day }) => ({
      ...{ id: `a${id}`, issue: id, startedAt: evening(day), seconds: 900, kind: 'first' },
      confirmedAt: evening(day),
    })),
    weights: { complete: 60, onTime: 20, coverage: 20 },
  })
  const none = new Map<string, never>()
  return reportPaper({
    figures: found,
    names: {
      columns: new Map([['c1', { name: 'Cải cách hành chính', outlet: 'Truyền hình' }]]),
      ...{ outlets: none, obligations: none, topics: none, kinds: none, genres: none },
    },
    issues: all.map(({ id, day }, at) => ({
      ...{ id, label: `Cải cách hành chính, số ${at + 1}`, column: 'c1' },
      ...{ plannedAt: Date.parse(evening(day)), airedAt: Date.parse(evening(day)) },
      ...{ seconds: 900, channel: 'THLC', proof: `https://vi-du.vn/xem/${at}` },
    })),
    letterhead: {
      ...{ parentBody: null, issuingBody: 'Sở Nội vụ', abbreviation: 'SNV', place: 'Lào Cai' },
      signer: { authority: null, title: 'Giám đốc', name: null },
      recipients: [],
    },
    standing: 'figures',
    ...{
      periodName: null,
      signed: null,
      indicators: [],
      marks: [],
      bases: [],
      opening: null,
      before: [],
      after: [],
    },
    closing: null,
  })
}

function byPdfmake({ appendices }: ReportPaper): Promise<Uint8Array> {
  const content: TDocumentDefinitions['content'] = appendices.map(({ table }) => ({
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: table.columns.map(({ width }) => width * 2.5),
      body: [
        table.columns.map(({ heading }) => heading),
        ...table.rows.map((row) => row.map(cellText)),
      ],
    },
  }))
  return pdfOf({ content })
}

async function medianOf(act: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now()
    await act()
    times.push(performance.now() - began)
  }
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0
}

for (const count of SIZES) {
  const paper = paperOf(count)
  let kind = 0
  // What was set before is not set anew: each round says something else.
  const fresh = () => ({ ...paper, abstract: `${paper.abstract} ${(kind += 1)}` })
  const typst = await medianOf(() => reportPdf(fresh()))
  const pdfmake = await medianOf(() => byPdfmake(paper))
  const word = await medianOf(() => reportDocx(paper))
  const ratio = (typst / pdfmake).toFixed(2)
  console.log(
    `${count} issues: Typst ${typst.toFixed(0)} ms, pdfmake (table alone) ${pdfmake.toFixed(0)} ms, ratio ${ratio}; DOCX ${word.toFixed(0)} ms`,
  )
}
