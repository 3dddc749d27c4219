import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import ExcelJS from 'exceljs'

import { uploadOf, type Answer, type Rest } from './rest'

type Value = string | number | Date | null

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const HEADINGS = ['STT', 'Chuyên mục', 'Số', 'Ngày phát', 'Giờ phát', 'Tên số', 'Thời lượng']

/** A workbook as offices keep them: titles above the table, an STT column, a total and who signed it below. */
export async function archiveXlsx(
  rows: readonly (readonly Value[])[],
  { year = 2025, headings = HEADINGS, merges = [] as string[] } = {},
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Lich phat')
  sheet.addRow(['TRUNG TÂM TRUYỀN THÔNG'])
  sheet.addRow([`LỊCH PHÁT SÓNG NĂM ${year}`])
  sheet.mergeCells('A2:G2')
  sheet.addRow([])
  sheet.addRow([...headings])
  for (const row of rows) sheet.addRow([...row])
  sheet.addRow(['Tổng cộng', null, `${rows.length} số`])
  sheet.addRow(['Người lập biểu'])
  for (const merge of merges) sheet.mergeCells(merge)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/** The line of the first row of the table. */
export const FIRST_LINE = 5

/** A table of Word, its first column merged downwards over all rows of the table. */
export async function archiveDocx(column: string, rows: readonly (readonly string[])[]) {
  const cell = (text: string, rowSpan?: number) =>
    new TableCell({ children: [new Paragraph(text)], rowSpan })
  const head = ['Chuyên mục', 'Số', 'Ngày phát', 'Giờ phát']
  const table = new Table({
    rows: [
      new TableRow({ children: head.map((text) => cell(text)) }),
      ...rows.map(
        (row, at) =>
          new TableRow({
            children: [
              ...(at === 0 ? [cell(column, rows.length)] : []),
              ...row.map((text) => cell(text)),
            ],
          }),
      ),
    ],
  })
  const document = new Document({
    sections: [{ children: [new Paragraph('Lịch năm 2025'), table] }],
  })
  return Packer.toBuffer(document)
}

type Upload = { name: string; bytes: Buffer; kind: string; outlet: string; source?: string }

export function upload(
  rest: Rest,
  token: string,
  { name, bytes, kind, outlet, source = 'Sổ phát sóng' }: Upload,
): Promise<Answer> {
  const type = name.endsWith('.docx') ? DOCX : name.endsWith('.csv') ? 'text/csv' : XLSX
  return rest('POST', '/imports/table', {
    token,
    raw: uploadOf({ name, type, bytes }, { kind, outlet, source }),
  })
}

/** Asks an import on until it stands still; the state in which it does. */
export async function settle(rest: Rest, token: string, id: string): Promise<string> {
  for (let asked = 0; asked < 500; asked += 1) {
    const { status, body, text } = await rest('POST', `/imports/${id}/step`, { token, data: {} })
    if (status !== 200) throw new Error(text)
    if (!['checking', 'writing', 'undoing'].includes(String(body.state))) return String(body.state)
  }
  throw new Error('The import never came to an end.')
}
