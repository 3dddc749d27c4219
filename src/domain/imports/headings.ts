import { fold } from '../text/fold'
import { type ImportCell, isTimeValue, shownCell } from './cell'
import { IMPORT_FIELDS, type ImportField, type ImportKind, type Mapping } from './fields'
import { readDate, readTime } from './readMoments'

/** The words people head such columns with, folded. What a table numbers its lines by (STT, TT) is none of them. */
const HEADINGS: Record<ImportField, readonly string[]> = {
  column: [
    ...['chuyen muc', 'ten chuyen muc', 'chuyen trang', 'ten chuyen trang'],
    ...['chuong trinh', 'ten chuong trinh', 'chuyen muc chuyen trang'],
  ],
  number: ['so', 'so thu tu so', 'so ky', 'ky so', 'ky', 'so phat', 'so chuong trinh', 'so bao'],
  date: [
    ...['ngay', 'ngay phat', 'ngay phat song', 'ngay dang', 'ngay phat hanh', 'ngay thang'],
    ...['ngay thang nam', 'ngay phat du kien', 'ngay du kien', 'ngay dang bai', 'ngay gio phat'],
    ...['thoi gian phat', 'thoi gian phat song', 'date'],
  ],
  time: [
    ...['gio', 'gio phat', 'gio phat song', 'gio dang', 'khung gio', 'gio phat du kien'],
    ...['thoi diem phat', 'time'],
  ],
  title: [
    ...['ten so', 'tieu de', 'chu de', 'de tai', 'ten', 'noi dung', 'ten bai'],
    ...['nghia vu', 'ten nghia vu', 'nhiem vu', 'title'],
  ],
  summary: ['tom tat', 'noi dung chinh', 'noi dung du kien', 'mo ta'],
  seconds: ['thoi luong', 'do dai', 'duration'],
  run: ['loai', 'loai luot phat', 'hinh thuc', 'hinh thuc phat', 'phat moi phat lai', 'luot phat'],
  channel: ['kenh', 'kenh song', 'kenh phat', 'song', 'kenh phat song'],
  link: ['duong dan', 'link', 'lien ket', 'url', 'dia chi', 'duong dan chung cu'],
  note: ['ghi chu', 'luu y'],
  plan: ['van ban', 'ke hoach', 'so van ban', 'can cu', 'so hieu'],
  clause: ['diem khoan', 'dieu khoan', 'khoan', 'diem', 'muc'],
  quota: ['dinh muc', 'chi tieu', 'so luong', 'tan suat', 'dinh ky'],
  validFrom: ['tu ngay', 'hieu luc tu', 'ngay hieu luc', 'bat dau', 'ngay bat dau'],
  validTo: ['den ngay', 'hieu luc den', 'het hieu luc', 'ket thuc', 'ngay ket thuc'],
  // Files of texts name theirs themselves (TEXT_MAPPING).
  ...{ textId: [], headline: [], publishedAt: [], address: [], section: [], authors: [] },
  ...{ genre: [], topics: [], sapo: [], body: [], source: [], status: [], takedown: [] },
  ...{ shortAddress: [], cover: [], pictures: [] },
}

const plainHeading = (cell: ImportCell | undefined): string =>
  fold(shownCell(cell))
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** What a heading names for a kind of table; null when nothing known. */
export function fieldOfHeading(kind: ImportKind, heading: ImportCell): ImportField | null {
  const plain = plainHeading(heading)
  if (plain === '') return null
  return IMPORT_FIELDS[kind].find((field) => HEADINGS[field].includes(plain)) ?? null
}

/** The set of headings as one text: a table with the same ones, in the same order, is read the same way. */
export const headingsKey = (headings: readonly ImportCell[]): string =>
  headings.map(plainHeading).join('|').replace(/\|+$/, '')

/** Which column says what, by its heading; of two with one heading the first. */
export function mappingByHeadings(kind: ImportKind, headings: readonly ImportCell[]): Mapping {
  const mapping: Mapping = {}
  headings.forEach((heading, at) => {
    const field = fieldOfHeading(kind, heading)
    if (field && mapping[field] === undefined) mapping[field] = at
  })
  return mapping
}

const MOST = 0.7

/** Columns that no heading names, by what stands in them: days, times, links. */
export function mappingByValues(
  kind: ImportKind,
  known: Mapping,
  rows: readonly (readonly ImportCell[])[],
): Mapping {
  const mapping = { ...known }
  const width = Math.max(0, ...rows.map((cells) => cells.length))
  for (let at = 0; at < width; at += 1) {
    if (Object.values(mapping).includes(at)) continue
    const values = rows.flatMap((cells) => (shownCell(cells[at]) === '' ? [] : [cells[at]!]))
    const field = GUESSES.find(
      ([name, fits]) =>
        mapping[name] === undefined &&
        (IMPORT_FIELDS[kind] as readonly string[]).includes(name) &&
        values.length > 0 &&
        values.filter(fits).length >= values.length * MOST,
    )?.[0]
    if (field) mapping[field] = at
  }
  return mapping
}

const GUESSES: readonly (readonly [ImportField, (cell: ImportCell) => boolean])[] = [
  ['date', (cell) => typeof cell !== 'number' && 'date' in readDate(cell, 2000)],
  [
    'time',
    (cell) =>
      (isTimeValue(cell) ? cell.days < 1 : /[:hg]/i.test(shownCell(cell))) &&
      'time' in readTime(cell),
  ],
  ['link', (cell) => /^https?:\/\//i.test(shownCell(cell))],
]
