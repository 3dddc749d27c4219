import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'

import ExcelJS from 'exceljs'

import { parseCsvRows } from '../../src/documents/spreadsheet/parseCsv'
import { readXlsx } from '../../src/documents/spreadsheet/readXlsx'

/**
 * `npm run bench:spreadsheets`: our readers (SheetJS behind its guard, papaparse) beside exceljs on the same files, each in
 * a process of its own: seconds, and the most memory in MB. The last workbook is larger than our reader takes.
 */

const SIDES = {
  'xlsx ours': async (file: string) => {
    const { sheets, tooLarge } = await readXlsx(readFileSync(file), Infinity)
    return tooLarge.length > 0 ? 'named as too large' : `${sheets[0]?.rows.length} rows`
  },
  'xlsx exceljs': async (file: string) => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(file)
    return `${workbook.worksheets[0]?.actualRowCount} rows`
  },
  'csv ours': (file: string) =>
    Promise.resolve(`${parseCsvRows(readFileSync(file, 'utf8')).length} rows`),
  'csv exceljs': async (file: string) => {
    const sheet = await new ExcelJS.Workbook().csv.read(Readable.from(readFileSync(file, 'utf8')))
    return `${sheet.actualRowCount} rows`
  },
}
type Side = keyof typeof SIDES
type Measured = { seconds: number; megabytes: number; read: string }

const COLUMNS = 6
const cells = (row: number) =>
  Array.from({ length: COLUMNS }, (_, column) => (column === 0 ? row : `Mục ${row}, cột ${column}`))

async function workbookOf(rows: number, file: string): Promise<void> {
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file })
  const sheet = writer.addWorksheet('Khung')
  for (let row = 0; row < rows; row += 1) sheet.addRow(cells(row)).commit()
  await writer.commit()
}

function measured(side: Side, file: string): Measured {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [...process.execArgv, fileURLToPath(import.meta.url), side, file],
    { encoding: 'utf8', maxBuffer: 1e8 },
  )
  if (!stdout) throw new Error(stderr)
  return JSON.parse(stdout) as Measured
}

function compare(title: string, [ours, other]: readonly [Side, Side], file: string): void {
  const [one, two] = [measured(ours, file), measured(other, file)]
  for (const [side, { seconds, megabytes, read }] of [
    [ours, one],
    [other, two],
  ] as const) {
    console.log(`${title}, ${side}: ${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB, ${read}`)
  }
  const ratio = (of: 'seconds' | 'megabytes') => (one[of] / two[of]).toFixed(2)
  console.log(
    `${title}: ours takes ${ratio('seconds')} × the time, ${ratio('megabytes')} × the memory`,
  )
}

async function all(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-bench-'))
  try {
    const table = path.join(folder, 'table.csv')
    const lines = Array.from({ length: 20_000 }, (_, row) => cells(row).join(';'))
    writeFileSync(table, lines.join('\r\n'))
    compare('CSV of 20,000 rows', ['csv ours', 'csv exceljs'], table)
    for (const rows of [50_000, 200_000]) {
      const file = path.join(folder, `${rows}.xlsx`)
      await workbookOf(rows, file)
      compare(`XLSX of ${rows.toLocaleString('en')} rows`, ['xlsx ours', 'xlsx exceljs'], file)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const [side, file] = process.argv.slice(2)
if (side && file) {
  const start = performance.now()
  const read = await SIDES[side as Side](file)
  const seconds = (performance.now() - start) / 1000
  const megabytes = process.resourceUsage().maxRSS / 1024
  console.log(JSON.stringify({ seconds, megabytes, read } satisfies Measured))
} else await all()
