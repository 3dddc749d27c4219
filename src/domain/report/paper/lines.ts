import { type CivilDate, civilDateOf, timeOfDay } from '../../calendar/civil'
import { formatDate, formatOfficial } from '../../calendar/vietnameseDates'
import { formatPeriod } from '../../calendar/vietnamesePeriods'
import { padded } from '../smallCount'

/** The room that is left to write a number or a day by hand. */
const ROOM = '\u00A0'.repeat(6)
/** In the order of points of papers: đ after d, no f, j, w, z (NĐ 30/2020, Phụ lục I). */
const LETTERS = [...'abcdđeghiklmnopqrstuvxy']
const ROMAN = [
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

/** A whole number from 1, as sections and appendices are numbered. */
export function roman(number: number): string {
  let rest = number
  let text = ''
  for (const [value, sign] of ROMAN) {
    for (; rest >= value; rest -= value) text += sign
  }
  return text
}

/** The letter of a point, from 0; after y they are doubled. */
export const pointLetter = (at: number): string =>
  (LETTERS[at % LETTERS.length] ?? '').repeat(Math.floor(at / LETTERS.length) + 1)

/** A count in running text: `04 phóng sự`, `1.234 bản` (domain.md §6). */
export const counted = (count: number, unit: string): string => `${padded(count)} ${unit}`

/** `Số: 05/BC-SNV`, or number and code as they were entered; room for the number while there is none. */
export function numberLine(number: string | null, abbreviation: string): string {
  if (number?.includes('/')) return `Số: ${number}`
  const own = number === null ? ROOM : number.padStart(2, '0')
  return `Số: ${own}/BC${abbreviation === '' ? '' : `-${abbreviation}`}`
}

/** `Lào Cai, ngày 05 tháng 01 năm 2026`; room for day and month while it is not signed. */
export function dateLine(place: string, date: CivilDate | null, year: string): string {
  const day = date ? formatOfficial(date) : `ngày${ROOM}tháng${ROOM}năm ${year}`
  return place === '' ? day : `${place}, ${day}`
}

/** `8 giờ 05 phút ngày 20/3/2026` */
export function momentWords(ms: number): string {
  const [hour = '', minute = ''] = timeOfDay(ms).split(':')
  return `${Number(hour)} giờ ${minute} phút ngày ${formatDate(civilDateOf(ms))}`
}

export const lowerFirst = (text: string): string =>
  text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)

/** `tháng 2/2026`, within a sentence. */
export const periodWords = (period: string): string => lowerFirst(formatPeriod(period))

/** Legal bases, each ending with a semicolon, the last with a stop. */
export const basisLines = (bases: readonly string[]): string[] =>
  bases.map((basis, at) => `${bare(basis)}${at === bases.length - 1 ? '.' : ';'}`)

/** To whom it goes: the last keeps it in the archive. */
export function recipientLines(recipients: readonly string[], abbreviation: string): string[] {
  const given = recipients.map(bare).filter((one) => one !== '')
  const isKept = given.some((one) => /^lưu\s*:/i.test(one))
  const all = isKept
    ? given
    : [...given, `Lưu: VT${abbreviation === '' ? '' : `, ${abbreviation}`}`]
  return all.map((one, at) => `- ${one}${at === all.length - 1 ? '.' : ';'}`)
}

const bare = (text: string): string =>
  text
    .trim()
    .replace(/^[-–]\s*/, '')
    .replace(/[;.,\s]+$/, '')
