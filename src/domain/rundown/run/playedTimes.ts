import { instantAt, isCivilDate } from '../../calendar/civil'
import { parseDate } from '../../calendar/vietnameseDates'
import { parseInstant } from '../../contract/instants'
import { type DurationRefusal, parseDuration } from '../duration'
import { parseClock } from '../edit/clock'

/**
 * How many frames a second of picture may have on air, fewest first. Vietnam's television is a 50 Hz country: 25 unless
 * a frame number in the log says that there are more.
 */
const FRAME_RATES = [25, 30, 50, 60] as const
const MOST_FRAMES = 60

/** Why a time of a playout log is not taken. */
export type TimeRefusal = 'missing' | 'unreadable' | 'frames'
export type PlayedReading<Why> = { ok: true; ms: number } | { ok: false; why: Why }

/** A played moment as it is kept: whole seconds (rundown-timing.md, Data), the nearest where frames were written. */
export const nearestSecond = (ms: number): number => Math.round(ms / 1000) * 1000

/** `19:45:08:12` has frames after the seconds, `19:45:08.480` a fraction; a colon and three digits are milliseconds. */
const FINE = /^(\d+(?::\d{2}){1,2})(?:(?<=:\d{2}:\d{2})[:;](\d{2,3})|[.,](\d{1,9}))$/
/** Twelve-hour clocks of English and of Vietnamese Windows: sáng, chiều. */
const HALF = /\s*(am|pm|sa|ch)$/i

type Fine = { whole: string; frames: number | null; ms: number }

function fineOf(text: string): Fine {
  const [, whole, after, fraction] = FINE.exec(text) ?? []
  if (whole === undefined) return { whole: text, frames: null, ms: 0 }
  if (after?.length === 2) return { whole, frames: Number(after), ms: 0 }
  return { whole, frames: null, ms: Math.floor(Number(`0.${after ?? fraction}`) * 1000) }
}

/** Milliseconds beyond the whole seconds; null for a frame number that no rate has. */
function beyond({ frames, ms }: Fine, frameRate: number): number | null {
  if (frames === null) return ms
  return frames < frameRate ? Math.round((frames * 1000) / frameRate) : null
}

const plainOf = (text: string): string => text.normalize('NFKC').trim()

/**
 * Frames per second of a log, from all the times in it: the lowest usual rate that has its highest frame number; null
 * when no time has frames.
 */
export function frameRateOf(times: readonly string[]): number | null {
  const all = times
    .flatMap((text) =>
      plainOf(text)
        .replace(HALF, '')
        .split(/[\sT]+/),
    )
    .flatMap((part) => fineOf(part).frames ?? [])
  if (all.length === 0) return null
  const most = Math.max(...all.filter((frames) => frames < MOST_FRAMES), 0)
  return FRAME_RATES.find((rate) => rate > most) ?? MOST_FRAMES
}

type Reading = {
  /** The date in the line's own column; may be empty. */
  date: string
  /** Epoch milliseconds: of the days around it, the one whose time is closest is meant where no date is given. */
  near: number
  frameRate: number | null
}

/**
 * The moment (epoch milliseconds) that a log writes as a time of day in Hanoi, with a date before or behind it or in a
 * column of its own, or as an instant. Frames and fractions become milliseconds.
 */
export function readPlayedMoment(
  text: string,
  { date, near, frameRate }: Reading,
): PlayedReading<TimeRefusal> {
  const plain = plainOf(text)
  if (plain === '') return { ok: false, why: 'missing' }
  const instant = parseInstant(plain)
  if (instant !== undefined) return { ok: true, ms: instant }
  const half = HALF.exec(plain)?.[1]?.toLowerCase()
  const { clock, written } = partsOf(half ? plain.replace(HALF, '') : plain)
  const fine = fineOf(clock)
  const dateText = written || (plainOf(date).split(/\s/)[0] ?? '')
  const day = dateText === '' ? null : dayOf(dateText)
  const whole = half ? onFullDial(fine.whole, half) : fine.whole
  if ((dateText !== '' && day === null) || whole === null) return { ok: false, why: 'unreadable' }
  const { dial, days } = withinDay(whole)
  const read = parseClock(dial, day === null ? near : instantAt(day, '12:00'))
  if (read.kind !== 'at') return { ok: false, why: 'unreadable' }
  const more = beyond(fine, frameRate ?? MOST_FRAMES)
  if (more === null) return { ok: false, why: 'frames' }
  return { ok: true, ms: read.at + more + (day === null ? 0 : days * DAY_MS) }
}

const DAY_MS = 86_400_000

/** A day of broadcast goes on past midnight: `25:10` is ten past one of the day after. */
function withinDay(clock: string): { dial: string; days: number } {
  const [, hours = '', rest = ''] = /^(2[4-9])(:.*)$/.exec(clock) ?? []
  return hours === '' ? { dial: clock, days: 0 } : { dial: `${Number(hours) - 24}${rest}`, days: 1 }
}

/** The time of day and the date in a text, in whichever order. */
function partsOf(text: string): { clock: string; written: string } {
  const parts = text.replace(/(?<=\d)T(?=\d)/, ' ').split(/\s+/)
  const at = parts.findIndex((part) => /^\d{1,2}[:hg]/i.test(part))
  if (parts.length !== 2 || at < 0) return { clock: text, written: '' }
  return { clock: parts[at] ?? '', written: parts[1 - at] ?? '' }
}

/** A time on a dial of twelve hours as one of twenty-four; null for what is none. */
function onFullDial(clock: string, half: string): string | null {
  const [, hours = '', rest = ''] = /^(\d{1,2})(:.*)$/.exec(clock) ?? []
  if (hours === '' || Number(hours) < 1 || Number(hours) > 12) return null
  return `${(Number(hours) % 12) + (half === 'pm' || half === 'ch' ? 12 : 0)}${rest}`
}

/** The day first, or the year first; nothing else is guessed. */
function dayOf(text: string): string | null {
  const [, year, month, day] = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})$/.exec(text) ?? []
  const date = `${year}-${month}-${day}`
  return year === undefined ? parseDate(text) : isCivilDate(date) ? date : null
}

/**
 * The length (milliseconds) that a log writes, as people type durations (rundown-timing.md, Typing a duration), with
 * frames or a fraction behind it: `3:10`, `00:03:10:12`, `3:10.480`. What is refused is never 0.
 */
export function readPlayedLength(
  text: string,
  frameRate: number | null,
): PlayedReading<DurationRefusal | 'frames'> {
  const fine = fineOf(plainOf(text))
  const whole = parseDuration(fine.whole)
  if (!whole.ok) return whole
  const more = beyond(fine, frameRate ?? MOST_FRAMES)
  return more === null
    ? { ok: false, why: 'frames' }
    : { ok: true, ms: whole.seconds * 1000 + more }
}
