import { attachment } from './attachment'
import { csvOf } from './csv'
import type { Sheet } from './sheet'
import { xlsxOf } from './xlsx'

const TYPES: Record<string, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

const UNKNOWN_FORMAT = 'Chỉ xuất được Excel (xlsx) hoặc CSV. Hãy bấm lại nút Xuất trên trang.'

type Download = {
  /** Becomes the name of the file. */
  title: string
  /** The pages of the workbook. */
  sheets: readonly Sheet[]
  /** The one table that a CSV holds. */
  table: Sheet
}

/** Whether tables can be taken along in a format. */
export const isSheetFormat = (format: string): boolean => Object.hasOwn(TYPES, format)

/** The answer to a format that is none. */
export const unknownFormat = (): Response =>
  Response.json({ errors: [{ message: UNKNOWN_FORMAT }] }, { status: 404 })

/** Tables as a file to keep, in the format asked for. */
export async function download(
  format: string,
  { title, sheets, table }: Download,
): Promise<Response> {
  const body = format === 'csv' ? csvOf(table) : await xlsxOf(sheets)
  return new Response(body, {
    headers: {
      'Content-Type': TYPES[format] ?? '',
      'Content-Disposition': attachment(title, format),
      'Cache-Control': 'private, no-store',
    },
  })
}
