import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'

import ExcelJS from 'exceljs'

import { addDays } from '@/domain/calendar/civil'
import { formatDate } from '@/domain/calendar/vietnameseDates'

/** `importsTable.ts FILE --rows N --wrong W --twice T`: the table of imports.ts, made by a process of its own. */

/** Issues a day: one every five minutes. */
const PER_DAY = 288
const HEAD = ['Tên chuyên mục', 'Ngày phát', 'Giờ phát', 'Số', 'Tiêu đề']
/** As the bench names its one column. */
const NAME = 'Dân hỏi, chính quyền trả lời'

const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rows: { type: 'string', default: '0' },
    wrong: { type: 'string', default: '0' },
    twice: { type: 'string', default: '0' },
  },
})
const [rows, wrong, twice] = [given.rows, given.wrong, given.twice].map(Number) as [number, number, number] // prettier-ignore
const file = positionals[0] ?? ''

const isEach = (which: number, at: number) => which > 0 && at % which === which - 1
const two = (count: number) => String(count).padStart(2, '0')

function cells(line: number): (string | number)[] {
  const at = isEach(twice, line) ? line - 1 : line
  const minutes = (at % PER_DAY) * 5
  const date = formatDate(addDays('2010-01-01', Math.floor(at / PER_DAY)))
  return [
    ...[NAME, isEach(wrong, line) ? 'không rõ' : date],
    ...[`${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`, (at % 100_000) + 1],
    `Tiêu đề của số thứ ${at + 1}`,
  ]
}

function* csv(): Generator<string> {
  yield `${HEAD.join(',')}\n`
  for (let at = 0; at < rows; at += 1) {
    yield `${cells(at)
      .map((cell) => `"${cell}"`)
      .join(',')}\n`
  }
}

if (file.endsWith('.csv')) await pipeline(Readable.from(csv()), createWriteStream(file))
else {
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file })
  const sheet = writer.addWorksheet('Bảng')
  sheet.addRow(HEAD).commit()
  for (let at = 0; at < rows; at += 1) sheet.addRow(cells(at)).commit()
  await writer.commit()
}
