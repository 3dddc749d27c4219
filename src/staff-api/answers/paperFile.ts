import { reportDocx } from '@/documents/report/reportDocx'
import { reportPdf } from '@/documents/report/reportPdf'
import { reportSheets } from '@/documents/report/reportSheets'
import { attachment, shown } from '@/documents/spreadsheet/attachment'
import { xlsxOf } from '@/documents/spreadsheet/xlsx'
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

/** Lines of an appendix: more would keep everybody else waiting while they are set (ADR 0028). */
const MOST_PRINTED = 2000

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
 * @throws NewsroomError when it is too long to be set.
 */
export async function paperFile(
  paper: ReportPaper,
  { extension, type, write }: Format,
  { title, isShown }: { title: string; isShown: boolean },
): Promise<Response> {
  const rows = Math.max(0, ...paper.appendices.map(({ table }) => table.rows.length))
  if (rows > MOST_PRINTED && extension !== 'xlsx') {
    throw failure('reportPaperLong', { rows, most: MOST_PRINTED })
  }
  return new Response(await write(paper), {
    headers: {
      'Content-Type': type,
      'Content-Disposition': (isShown ? shown : attachment)(title, extension),
      'Cache-Control': 'private, no-store',
    },
  })
}
