import { createLocalReq, type PayloadRequest, type TypedUser } from 'payload'

import type { SheetValue } from '@/documents/spreadsheet/sheet'
import { xlsxOf } from '@/documents/spreadsheet/xlsx'
import { addDays, type CivilDate } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import type { TABLE_KINDS } from '@/domain/imports/fields'
import { advance } from '@/newsroom/imports/actions/advance'
import { chooseMapping } from '@/newsroom/imports/actions/chooseMapping'
import { confirmImport } from '@/newsroom/imports/actions/confirmImport'
import { readFile } from '@/newsroom/imports/actions/readFile'
import { startImport } from '@/newsroom/imports/actions/startImport'
import { loadImport } from '@/newsroom/imports/importRow'

import { findId, type Seeding } from '../findOrCreate'
import { addColumn } from '../founding/obligations'
import type { Accounts } from './accounts'

/** A programme that had ended when the sample begins: what is known of it comes from tables of before. */
const COLUMN = 'Cải cách hành chính với cuộc sống (trước đây, mẫu)'
const TIME = '20:15'
const SOURCE = 'Sổ phát sóng của phòng Thư ký (mẫu)'
const ISSUES = 4
const DAYS_BETWEEN = 14
const HEADINGS = ['STT', 'Chuyên mục', 'Số', 'Ngày phát', 'Giờ phát']
const AIRING_HEADINGS = [...HEADINGS, 'Loại', 'Thời lượng']

type Write = { now: number; from: CivilDate; outlet: string; accounts: Accounts }
type Table = {
  kind: (typeof TABLE_KINDS)[number]
  file: string
  headings: string[]
  rows: SheetValue[][]
}

/** Three tables of an ended programme: its issues brought in, their airings brought in and confirmed, and one that is looked at, with a bad cell. */
export async function writeImports(
  seeding: Seeding,
  { now, from, outlet, accounts }: Write,
): Promise<void> {
  const last = addDays(from, -1)
  const days = Array.from({ length: ISSUES }, (_, at) =>
    addDays(last, -DAYS_BETWEEN * (ISSUES - at)),
  )
  await addColumn(seeding, {
    ...{ name: COLUMN, outlet, kind: 'programme', time: TIME, durationMinutes: 15 },
    ...{ validFrom: addDays(days[0] ?? last, -DAYS_BETWEEN), validTo: last, sample: true },
    description: 'Chuyên mục đã kết thúc; số và lượt phát nhập từ sổ sách cũ.',
  })
  const [issues, airings, repeats] = tablesOf(days)
  const { scheduler, outletHead } = accounts
  const at = new Date(now)
  await written(await as(seeding, scheduler), await read(seeding, { table: issues, outlet, scheduler, at }), at) // prettier-ignore
  const aired = await read(seeding, { table: airings, outlet, scheduler, at })
  await written(await as(seeding, scheduler), aired, at)
  await confirmImport(await as(seeding, outletHead), aired, {
    input: { acceptWarnings: true },
    now: at,
  })
  await read(seeding, { table: repeats, outlet, scheduler, at })
}

const as = ({ payload }: Seeding, user: TypedUser): Promise<PayloadRequest> =>
  createLocalReq({ user, context: { makesSample: true } }, payload)

function tablesOf(days: readonly CivilDate[]): [Table, Table, Table] {
  const airing = (at: number, day: string, ...more: SheetValue[]): SheetValue[] => [
    ...[at + 1, COLUMN, at + 1, day],
    ...more,
  ]
  return [
    {
      ...{ kind: 'issues', file: 'danh-muc-so-cu-mau.xlsx' },
      headings: [...HEADINGS, 'Tên số'],
      rows: days.map((day, at) => [
        ...[at + 1, COLUMN, at + 1, { date: day }, TIME],
        `Cải cách hành chính với cuộc sống, số ${at + 1} (mẫu)`,
      ]),
    },
    {
      ...{ kind: 'airings', file: 'so-phat-song-cu-mau.xlsx', headings: AIRING_HEADINGS },
      rows: days.map((day, at) =>
        airing(at, formatDatePadded(day), '20h15', 'Phát mới', '15 phút'),
      ),
    },
    {
      ...{ kind: 'airings', file: 'so-phat-lai-cu-mau.xlsx', headings: AIRING_HEADINGS },
      rows: days.map((day, at) => {
        const next = formatDatePadded(addDays(day, 1))
        // A day that is none, as people mistype it.
        const said = at === 1 ? `31/2/${next.slice(-4)}` : next
        return airing(at, said, '9h00', 'Phát lại', '15 phút')
      }),
    },
  ]
}

type Reading = { table: Table; outlet: string; scheduler: TypedUser; at: Date }

/** The file read and each of its lines checked; the one that is there is gone on with. */
async function read(seeding: Seeding, { table, outlet, scheduler, at }: Reading): Promise<string> {
  const known = await findId(seeding.payload, 'imports', { title: { equals: table.file } })
  const id =
    known ?? (await readFile(await as(seeding, scheduler), await givenOf(table, outlet))).id
  if (!known) seeding.made.add('imports')
  const { state, mapping, year } = await loadImport(await as(seeding, scheduler), id)
  if (state === 'mapping') {
    const chosen = { mapping: mapping as Record<string, number>, year }
    await chooseMapping(await as(seeding, scheduler), id, chosen)
  }
  while ((await advance(await as(seeding, scheduler), id, at)).state === 'checking');
  return id
}

async function givenOf({ kind, file, headings, rows }: Table, outlet: string) {
  const bytes = await xlsxOf([
    {
      name: 'Sổ cũ',
      title: ['TRUNG TÂM SẢN XUẤT CHƯƠNG TRÌNH (MẪU)', 'SỔ THEO DÕI PHÁT SÓNG'],
      columns: headings.map((heading) => ({ heading, width: 18 })),
      ...{ rows, totals: [], notes: ['Người lập biểu'] },
    },
  ])
  return { kind, outlet, source: SOURCE, file: new File([bytes], file) }
}

async function written(req: PayloadRequest, id: string, at: Date): Promise<void> {
  if ((await loadImport(req, id)).state === 'ready') await startImport(req, id)
  while ((await advance(req, id, at)).state === 'writing');
}
