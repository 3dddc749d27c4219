import { parseDate } from '../calendar/vietnameseDates'
import { dayIndex, numberOf, numbersIn, ordinalsIn, range } from './numberWords'
import { WEEKDAY_CODES } from './rule'
import { monthDays, nth, pace, type SentenceParts, weekdays } from './sentenceParts'

type Phrase = {
  pattern: RegExp
  /** Only then is the phrase what it looks like. */
  when?: (parts: SentenceParts) => boolean
  read: (parts: SentenceParts, found: RegExpExecArray) => void
}

const NUMBER = String.raw`\d{1,3}|mot|hai|ba|bon|tu|nam|sau|bay|tam|chin|muoi`
const UNIT = 'ngay|tuan|thang|nam'
const ORDINAL = String.raw`\d|nhat|mot|hai|ba|tu|nam|dau(?: tien)?|cuoi(?: cung)?`
/** Not the beginning of something else: `tuần 1 và thứ Sáu cuối cùng`, `tuần 1, 3 tháng một lần`. */
const NOT_ITS_OWN = String.raw`(?! (?:ngay|tuan|thang|nam|cuoi|dau|lan)\b)`
const ORDINALS = String.raw`(?:thu )?(?:${ORDINAL})(?:(?:, va |, | va )(?:tuan |lan )?(?:thu )?(?:${ORDINAL})\b${NOT_ITS_OWN})*`
/** A number that is not the beginning of `2 tuần một lần` or `10 lần`. */
const ALONE = String.raw`\b(?! ?(?:${UNIT}|lan)\b)`
const WEEKDAY = String.raw`(?:thu (hai|ba|tu|nam|sau|bay|[2-7])|(chu nhat|cn))\b`

export const PHRASES: Phrase[] = [
  {
    pattern: /^(?:cho )?(?:den|toi|-)(?: het)?(?: ngay)? (\d{1,2}[/.-]\d{1,2}[/.-]\d{4})\b/,
    read: (parts, [, date = '']) => {
      parts.until = parseDate(date)
      parts.isMuddled ||= parts.until === null
      parts.last = null
    },
  },
  {
    pattern: new RegExp(
      String.raw`^(?:hang|moi|tung|cu moi|cu)(?: (${NUMBER}))? (${UNIT})(?: (?:mot|1) lan)?\b`,
    ),
    read: (parts, [, every = '1', unit = '']) => pace(parts, numberOf(every), unit),
  },
  {
    pattern: new RegExp(String.raw`^(${NUMBER}) (${UNIT}) ?(?:\/|mot|1) ?(?:lan|ky|so|buoi)\b`),
    read: (parts, [, every = '1', unit = '']) => pace(parts, numberOf(every), unit),
  },
  {
    pattern: /^(?:cua|trong) (thang)\b(?! \d)/,
    read: (parts, [, unit = '']) => pace(parts, 1, unit),
  },
  {
    pattern: /^cach (?:mot |1 )?(ngay|nhat|tuan|thang)\b/,
    read: (parts, [, unit = '']) => pace(parts, 2, unit),
  },
  {
    pattern: /^(?:trong |du )?(\d{1,4}) lan\b/,
    read: (parts, [, count = '']) => {
      parts.count = Number(count)
      parts.last = null
    },
  },
  {
    pattern:
      /^(?:chi )?(?:trong |vao )?(?:cac )?thang ((?:\d{1,2})(?:(?:, va |, | va )\d{1,2}(?! lan| tuan| thang| nam| ngay)\b)*)/,
    read: (parts, [, list = '']) => {
      parts.isMuddled ||= parts.months.length > 0
      parts.months.push(...numbersIn(list))
      parts.last = 'months'
    },
  },
  {
    pattern: /^(?:cac )?ngay (?:lam viec|thuong|trong tuan|hanh chinh)\b/,
    read: (parts) => weekdays(parts, WEEKDAY_CODES.slice(0, 5)),
  },
  {
    pattern: /^(?:cac )?(?:ngay )?cuoi tuan\b/,
    read: (parts) => weekdays(parts, WEEKDAY_CODES.slice(5)),
  },
  { pattern: /^(?:tru|ngoai tru|khong ke)\b/, read: (parts) => void (parts.last = 'except') },
  {
    pattern: /^moi (?=thu |chu nhat|cn)/,
    read: (parts) => void (parts.last = 'every'),
  },
  {
    pattern: new RegExp(
      String.raw`^(?:tu )?${WEEKDAY} ?(?:den|toi|-) ?(?:(?:thu )?(hai|ba|tu|nam|sau|bay|[2-7])|(chu nhat|cn))\b`,
    ),
    read: (parts, [, from, sunday, to, lastSunday]) => {
      const [first, last] = [dayIndex(from ?? sunday), dayIndex(to ?? lastSunday)]
      parts.isMuddled ||= first > last
      weekdays(parts, WEEKDAY_CODES.slice(first, last + 1))
    },
  },
  {
    pattern: new RegExp(`^${WEEKDAY}`),
    read: (parts, [, name, sunday]) =>
      weekdays(parts, WEEKDAY_CODES.slice(dayIndex(name ?? sunday)).slice(0, 1)),
  },
  {
    pattern: new RegExp(String.raw`^([2-7]|hai|ba|tu|nam|sau|bay)${ALONE}`),
    when: ({ last }) => last === 'weekday' || last === 'except',
    read: (parts, [, name = '']) =>
      weekdays(parts, WEEKDAY_CODES.slice(dayIndex(name)).slice(0, 1)),
  },
  {
    pattern: new RegExp(String.raw`^(?:o |vao |cua |trong )?(?:tuan|lan) (${ORDINALS})\b`),
    read: (parts, [, list = '']) => nth(parts, ordinalsIn(list)),
  },
  {
    pattern: /^(?:dau tien|dau|cuoi cung|cuoi)\b(?:(?: cua| trong)?(?: moi)? thang\b)?/,
    when: ({ last, weekdays: pending }) => last === 'weekday' && pending.length > 0,
    read: (parts, [words]) => nth(parts, [words.startsWith('dau') ? 1 : -1]),
  },
  {
    pattern:
      /^(?:vao )?(?:ngay )?cuoi(?: cung)?(?: cua| trong)?(?: moi)? thang\b|^ngay cuoi(?: cung)?\b/,
    read: (parts) => monthDays(parts, [-1]),
  },
  {
    pattern: /^ngay dau(?: tien)?(?:(?: cua| trong)?(?: moi)? thang)?\b/,
    read: (parts) => monthDays(parts, [1]),
  },
  {
    pattern: /^(?:cac )?(?:ngay )?(\d{1,2})\/(\d{1,2})\b(?!\/)/,
    read: (parts, [, day = '', month = '']) => {
      parts.dates.push({ day: Number(day), month: Number(month) })
      parts.last = 'monthDay'
    },
  },
  {
    pattern: new RegExp(
      String.raw`^(?:tu )?(?:cac )?ngay (?:(?:mung|mong) )?(\d{1,2}) ?(?:den|toi|-) ?(?:ngay )?(\d{1,2})${ALONE}(?!\/)`,
    ),
    read: (parts, [, from = '', to = '']) => {
      parts.isMuddled ||= Number(from) > Number(to)
      monthDays(parts, range(Number(from), Number(to)))
    },
  },
  {
    pattern: new RegExp(
      String.raw`^(?:cac )?(?:ngay (?:(?:mung|mong) )?|(?:mung|mong) )(\d{1,2})\b(?!\/)`,
    ),
    read: (parts, [, day = '']) => monthDays(parts, [Number(day)]),
  },
  {
    pattern: new RegExp(String.raw`^(\d{1,2})${ALONE}(?!\/)`),
    when: ({ last }) => last === 'monthDay',
    read: (parts, [, day = '']) => monthDays(parts, [Number(day)]),
  },
  // What ties phrases together and says nothing by itself.
  {
    pattern:
      /^(?:,|va|vao|cac|phat|dang|len song|phat song|dinh ky|lap lai|deu dan|trong|cua|ngay(?= thu | chu | cn)|tu(?= thu | ngay ))(?= |$)/,
    read: () => {},
  },
]
