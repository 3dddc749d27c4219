import type { CivilDate } from '../../calendar/civil'
import { formatDate } from '../../calendar/vietnameseDates'
import { basisLines, dateLine, momentWords, numberLine, recipientLines, roman } from './lines'
import type { Letterhead, PaperAppendix, PaperInput, PaperTable, ReportPaper } from './types'

const SUBJECT = 'Kết quả thông tin, tuyên truyền cải cách hành chính'
const DRAFTS = { figures: 'BẢN NHÁP', preparing: 'DỰ THẢO' } as const

type Framed = Pick<PaperInput, 'standing' | 'signed' | 'marks' | 'bases'> & {
  letterhead: Letterhead
  abstract: string
  /** When its figures are of, epoch milliseconds. */
  asOf: number
  /** The year its day is left open in, while nobody signed. */
  year: string
}

/** What stands around the text of a report, of an outlet or of several. */
export function paperFrame(input: Framed): Omit<ReportPaper, 'blocks' | 'appendices'> {
  const { letterhead, signed, abstract, asOf, year } = input
  const draft =
    signed || input.standing === 'sent'
      ? null
      : `${DRAFTS[input.standing]} – số liệu tính đến ${momentWords(asOf)}`
  return {
    letterhead,
    numberLine: numberLine(signed?.number ?? null, letterhead.abbreviation),
    dateLine: dateLine(letterhead.place, signed?.date ?? null, year),
    kind: 'BÁO CÁO',
    ...{ abstract, draft },
    marks: draft === null ? input.marks : [draft],
    bases: basisLines(input.bases),
    signer: signed?.signer ?? letterhead.signer,
    recipients: recipientLines(letterhead.recipients, letterhead.abbreviation),
  }
}

type Days = { readonly from: CivilDate; readonly to: CivilDate }

/** What a report is on: a window of a year, or days of its own. */
export function abstractOf(periodName: string | null, days: Days | undefined): string {
  if (periodName !== null) return `${SUBJECT} ${periodName}`
  return days
    ? `${SUBJECT} từ ngày ${formatDate(days.from)} đến ngày ${formatDate(days.to)}`
    : SUBJECT
}

/** Appendices numbered; those without a row are left out. */
export const appendices = (all: readonly (readonly [string, PaperTable])[]): PaperAppendix[] =>
  all
    .filter(([, { rows }]) => rows.length > 0)
    .map(([title, table], at) => ({ number: `Phụ lục ${roman(at + 1)}`, title, table }))
