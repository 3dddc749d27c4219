import { isIn, type ReportRange } from './ranges'
import type { OtherAiring, ReportedIssue, ReportIndex } from './reportIndex'
import {
  PROGRAMME_NUMBERS,
  type ProgrammeFigures,
  type ProgrammeIds,
  type ProgrammeNumbers,
} from './rows'
import type { Column } from './types'

/** The sum of known lengths, and how many are not known. */
export type Length = { seconds: number; unknown: number }

export const noLength = (): Length => ({ seconds: 0, unknown: 0 })

/** Adds a length; not known is not zero. */
export function addLength(length: Length, seconds: number | null): void {
  if (seconds === null) length.unknown += 1
  else length.seconds += seconds
}

type Tally = { ids: ProgrammeIds; aired: Length; repeat: Length; relay: Length }

/** The block of programmes and pages in one range: every column, in the order given (report.md, Programmes and pages). */
export function programmeRows(
  index: ReportIndex,
  columns: readonly Column[],
  range: ReportRange,
): ProgrammeFigures[] {
  const tallies = new Map(columns.map(({ id }) => [id, emptyTally()]))
  for (const issue of index.issues) {
    const tally = tallies.get(issue.column)
    if (!tally) continue
    if (issue.fate && isIn(range, issue.plannedDay)) {
      tally.ids.planned.push(issue.id)
      tally.ids[issue.fate].push(issue.id)
    }
    if (isIn(range, issue.airedDay)) addAired(tally, issue)
  }
  for (const airing of index.otherAirings) {
    const tally = tallies.get(airing.column)
    if (tally && isIn(range, airing.day)) addOther(tally, airing)
  }
  return columns.map(({ id }) => {
    const tally = tallies.get(id) ?? emptyTally()
    return { range: range.name, column: id, ...numbersOf(tally), ids: tally.ids }
  })
}

const emptyTally = (): Tally => ({
  ids: {
    planned: [],
    plannedAired: [],
    waived: [],
    excused: [],
    waiting: [],
    madeUp: [],
    missed: [],
    aired: [],
    makeUps: [],
    late: [],
    repeats: [],
    relays: [],
  },
  aired: noLength(),
  repeat: noLength(),
  relay: noLength(),
})

function addAired({ ids, aired }: Tally, issue: ReportedIssue): void {
  ids.aired.push(issue.id)
  if (issue.isMakeUp) ids.makeUps.push(issue.id)
  if (issue.isLate) ids.late.push(issue.id)
  addLength(aired, issue.seconds)
}

function addOther(tally: Tally, { id, kind, seconds }: OtherAiring): void {
  tally.ids[kind === 'repeat' ? 'repeats' : 'relays'].push(id)
  addLength(tally[kind], seconds)
}

const numbersOf = ({ ids, aired, repeat, relay }: Tally): ProgrammeNumbers => ({
  planned: ids.planned.length,
  plannedAired: ids.plannedAired.length,
  waived: ids.waived.length,
  excused: ids.excused.length,
  waiting: ids.waiting.length,
  madeUp: ids.madeUp.length,
  missed: ids.missed.length,
  aired: ids.aired.length,
  makeUps: ids.makeUps.length,
  late: ids.late.length,
  seconds: aired.seconds,
  minutes: minutesOf(aired.seconds),
  unknownLength: aired.unknown,
  repeats: ids.repeats.length,
  repeatSeconds: repeat.seconds,
  repeatUnknown: repeat.unknown,
  relays: ids.relays.length,
  relaySeconds: relay.seconds,
  relayUnknown: relay.unknown,
})

/** Whole minutes, half a minute up. */
const minutesOf = (seconds: number): number => Math.floor((seconds + 30) / 60)

/** The numbers of several columns of one range together; minutes are those of all their seconds. */
export function sumOfNumbers(rows: readonly ProgrammeNumbers[]): ProgrammeNumbers {
  const sums = Object.fromEntries(
    PROGRAMME_NUMBERS.map((name) => [name, rows.reduce((sum, row) => sum + row[name], 0)]),
  ) as ProgrammeNumbers
  return { ...sums, minutes: minutesOf(sums.seconds) }
}
