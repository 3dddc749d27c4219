import { findOrCreate, type Seeding } from '../findOrCreate'

type Day = { date: string; name: string; source: string }

const YEARS = [2022, 2023, 2024, 2025, 2026, 2027, 2028]

const LABOUR_CODE = 'Bộ luật Lao động'
/** Days off whose date is the law's own. The second day of the National Day, and swaps, change every year. */
const FIXED = [
  { day: '01-01', name: 'Tết Dương lịch' },
  { day: '04-30', name: 'Ngày Chiến thắng' },
  { day: '05-01', name: 'Ngày Quốc tế lao động' },
  { day: '09-02', name: 'Quốc khánh' },
]

const CHECKED = 'Ngày mùng 1 đã đối chiếu; các ngày nghỉ Tết khác do người phụ trách nhập'
/** The first day of the lunar year, checked one by one and never computed (domain.md §3.8). */
const TET = [
  '2022-02-01',
  '2023-01-22',
  '2024-02-10',
  '2025-01-29',
  '2026-02-17',
  '2027-02-06',
  '2028-01-26',
]

/** The days off of 2022–2028 that something vouches for; a person enters the rest each year. */
export const KNOWN_HOLIDAYS: readonly Day[] = [
  ...YEARS.flatMap((year) =>
    FIXED.map(({ day, name }) => ({ date: `${year}-${day}`, name, source: LABOUR_CODE })),
  ),
  ...TET.map((date) => ({
    date,
    name: `Mùng 1 Tết Nguyên đán ${date.slice(0, 4)}`,
    source: CHECKED,
  })),
].sort((a, b) => (a.date < b.date ? -1 : 1))

export async function seedHolidays(seeding: Seeding): Promise<void> {
  for (const day of KNOWN_HOLIDAYS) {
    await findOrCreate(seeding, {
      collection: 'holidays',
      where: { date: { equals: day.date } },
      data: { ...day, kind: 'off' },
    })
  }
}
