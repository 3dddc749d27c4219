import { reportDocx } from '@/documents/report/reportDocx'
import { reportPdf } from '@/documents/report/reportPdf'
import { reportSheets } from '@/documents/report/reportSheets'
import { attachment, shown } from '@/documents/spreadsheet/attachment'
import { xlsxOf } from '@/documents/spreadsheet/xlsx'
import { PaperNotSet } from '@/documents/typesetting/paperQueue'
import { civilDateOf } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import type { ReportPaper } from '@/domain/report/paper/types'
import { failure } from '@/newsroom/words/failure'

type Format = {
  extension: string
  type: string
  write: (paper: ReportPaper) => Promise<Uint8Array<ArrayBuffer>>
}

const FORMATS: readonly Format[] = [
  {
    extension: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: reportDocx,
  },
  { extension: 'pdf', type: 'application/pdf', write: reportPdf },
  {
    extension: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: (paper) => xlsxOf(reportSheets(paper)),
  },
]

const NOT_SET = { full: 'reportPaperQueue', slow: 'reportPaperSlow' } as const

/** Lines of all appendices: more take too long to set (ADR 0028). */
const MOST_PRINTED = 2000
/** What is read at once for a workbook. */
const MOST_IN_WORKBOOK = 100_000

/** So many lines of appendices a kind of file holds. */
export const mostRowsOf = ({ extension }: Format): number =>
  extension === 'xlsx' ? MOST_IN_WORKBOOK : MOST_PRINTED

/** What the file of a version is called; of none a draft of today. */
export function paperTitle(of: { label: string; version: number | null; now: Date }): string {
  const { label, version, now } = of
  const today = formatDatePadded(civilDateOf(now.getTime()))
  const which = version === null ? `dự thảo ${today}` : `bản ${version}`
  return `Báo cáo tuyên truyền CCHC ${label} (${which})`.replaceAll(/[/·]/g, '-')
}

/**
 * The kind of file that is asked for.
 * @throws NewsroomError when papers are not made as that.
 */
export function paperFormat(asked: unknown): Format {
  const found = FORMATS.find(({ extension }) => extension === String(asked))
  if (!found) throw failure('reportPaperUnknown')
  return found
}

/**
 * A paper as a file to keep, or one that the browser shows.
 * @throws NewsroomError when it is too long to be set, or too many others wait to be.
 */
export async function paperFile(
  paper: ReportPaper,
  format: Format,
  { title, isShown }: { title: string; isShown: boolean },
): Promise<Response> {
  const { extension, type, write } = format
  const rows = paper.appendices.reduce((sum, { table }) => sum + table.rows.length, 0)
  const most = mostRowsOf(format)
  if (rows > most) throw failure('reportPaperLong', { rows, most })
  const file = await write(paper).catch((error: unknown) => {
    if (error instanceof PaperNotSet) throw failure(NOT_SET[error.why])
    throw error
  })
  return new Response(file, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': (isShown ? shown : attachment)(title, extension),
      'Cache-Control': 'private, no-store',
    },
  })
}
