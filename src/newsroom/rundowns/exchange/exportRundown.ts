import type { PayloadRequest } from 'payload'

import { attachment } from '@/documents/spreadsheet/attachment'
import { csvOf } from '@/documents/spreadsheet/csv'
import { xlsxOf } from '@/documents/spreadsheet/xlsx'
import { rundownDocx } from '@/documents/rundown/rundownDocx'
import { rundownPdf, scriptsPdf } from '@/documents/rundown/rundownPdf'
import { scriptsDocx } from '@/documents/rundown/scriptsDocx'

import { recordEvent } from '../../audit/recordEvent'
import { failure } from '../../words/failure'
import { exportJson } from './exportJson'
import { exportSheet } from './exportSheet'
import { type Exchange, loadExchange } from './loadExchange'

type Format = {
  type: string
  extension: string
  name: string
  body: (exchange: Exchange) => string | Promise<Uint8Array<ArrayBuffer>>
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const PDF = 'application/pdf'
const RUNDOWN = 'Khung'
const SCRIPTS = 'Lời dẫn'

const sheetOf = ({ row, content, timing, paper }: Exchange) =>
  exportSheet({ title: row.title, slot: paper.slot, content, timing })

/** What a rundown can be taken along as, by the name in the address. */
const FORMATS: Readonly<Record<string, Format>> = {
  csv: {
    type: 'text/csv; charset=utf-8',
    extension: 'csv',
    name: RUNDOWN,
    body: (exchange) => csvOf(sheetOf(exchange)),
  },
  xlsx: {
    type: XLSX,
    extension: 'xlsx',
    name: RUNDOWN,
    body: (exchange) => xlsxOf([sheetOf(exchange)]),
  },
  json: {
    type: 'application/json; charset=utf-8',
    extension: 'json',
    name: RUNDOWN,
    body: (exchange) => `${JSON.stringify(exportJson(exchange), null, 2)}\n`,
  },
  docx: {
    type: DOCX,
    extension: 'docx',
    name: RUNDOWN,
    body: ({ paper }) => rundownDocx(paper),
  },
  pdf: { type: PDF, extension: 'pdf', name: RUNDOWN, body: ({ paper }) => rundownPdf(paper) },
  'loi-dan.docx': {
    type: DOCX,
    extension: 'docx',
    name: SCRIPTS,
    body: ({ paper }) => scriptsDocx(paper),
  },
  'loi-dan.pdf': {
    type: PDF,
    extension: 'pdf',
    name: SCRIPTS,
    body: ({ paper }) => scriptsPdf(paper),
  },
}

/**
 * A rundown, or its scripts, as a file to take along; the log keeps who took it.
 * @throws NewsroomError when the rundown is not there for this person or there is no such format.
 */
export async function exportRundown(
  req: PayloadRequest,
  { id, format: name }: { id: string; format: string },
): Promise<Response> {
  const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined
  if (!format) throw failure('rundownFormat')
  const exchange = await loadExchange(req, id)
  const body = await format.body(exchange)
  const { row } = exchange
  await recordEvent({
    req,
    action: 'rundown.export',
    collection: 'rundowns',
    id,
    title: row.title,
    outlet: row.outlet,
    after: { format: name, revision: row.revision },
  })
  return new Response(body, {
    headers: {
      'Content-Type': format.type,
      'Content-Disposition': attachment(`${format.name} ${row.title}`, format.extension),
      'Cache-Control': 'private, no-store',
    },
  })
}
