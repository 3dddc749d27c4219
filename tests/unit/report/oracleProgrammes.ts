import type { ProgrammeFigures, ProgrammeIds } from '../../../src/domain/report/rows'
import type { Issue, NamedRange, ReportFacts } from '../../../src/domain/report/types'
import {
  airedIn,
  airingIsKnown,
  byId,
  columnsOf,
  dateOf,
  firstAiring,
  instant,
  isDown,
  itemsIn,
  sortedIds,
  sum,
  within,
} from './naive'

function isPlanned(facts: ReportFacts, range: NamedRange, issue: Issue): boolean {
  if (issue.cancelled || issue.plannedAt === null) return false
  const target = byId(facts, issue.makesUp)
  if (issue.makesUp !== null && target !== undefined && !target.cancelled) return false
  return within(range, dateOf(facts, issue.plannedAt))
}

function planFate(facts: ReportFacts, issue: Issue): keyof ProgrammeIds {
  const column = facts.columns.find(({ id }) => id === issue.column)
  const planned = issue.plannedAt ?? ''
  const date = dateOf(facts, planned)
  if (firstAiring(facts, issue)) return 'plannedAired'
  if (issue.waived) return 'waived'
  const suspended = facts.suspensions.some(
    ({ columns, from, to }) => columns.includes(issue.column) && from <= date && date <= to,
  )
  if (suspended) return 'excused'
  const graceEnds = instant(planned) + (column?.graceHours ?? 0) * 3_600_000
  if (instant(facts.cutOff) < graceEnds) return 'waiting'
  const madeUp = facts.issues.some((m) => m.makesUp === issue.id && firstAiring(facts, m))
  return madeUp ? 'madeUp' : 'missed'
}

function isLate(facts: ReportFacts, issue: Issue): boolean {
  const column = facts.columns.find(({ id }) => id === issue.column)
  const first = firstAiring(facts, issue)
  if (issue.plannedAt === null || !first) return false
  const tolerance = (column?.lateAfterMinutes ?? 0) * 60_000
  return instant(first.startedAt) > instant(issue.plannedAt) + tolerance
}

/** The numbers over whichever columns are meant, with the ids behind them. */
function numbers(facts: ReportFacts, range: NamedRange, columns: string[]) {
  const ofColumns = ({ column }: Issue) => columns.includes(column)
  const planned = facts.issues.filter((issue) => ofColumns(issue) && isPlanned(facts, range, issue))
  const fate = (wanted: string) => planned.filter((issue) => planFate(facts, issue) === wanted)
  const aired = airedIn(facts, range).filter(ofColumns)
  const lengths = aired.map((issue) => firstAiring(facts, issue)?.seconds ?? null)
  const others = (kind: string) =>
    facts.airings.filter((airing) => {
      const issue = byId(facts, airing.issue)
      return (
        airing.kind === kind &&
        issue !== undefined &&
        ofColumns(issue) &&
        airingIsKnown(facts, airing) &&
        within(range, dateOf(facts, airing.startedAt))
      )
    })
  const ids: ProgrammeIds = {
    planned: sortedIds(planned),
    plannedAired: sortedIds(fate('plannedAired')),
    waived: sortedIds(fate('waived')),
    excused: sortedIds(fate('excused')),
    waiting: sortedIds(fate('waiting')),
    madeUp: sortedIds(fate('madeUp')),
    missed: sortedIds(fate('missed')),
    aired: sortedIds(aired),
    makeUps: sortedIds(aired.filter(({ makesUp }) => makesUp !== null)),
    late: sortedIds(aired.filter((issue) => isLate(facts, issue))),
    repeats: sortedIds(others('repeat')),
    relays: sortedIds(others('relay')),
  }
  const known = (all: (number | null)[]) => sum(all.map((one) => one ?? 0))
  const unknown = (all: (number | null)[]) => all.filter((one) => one === null).length
  const repeatLengths = others('repeat').map(({ seconds }) => seconds)
  const relayLengths = others('relay').map(({ seconds }) => seconds)
  return {
    ids,
    numbers: {
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
      seconds: known(lengths),
      minutes: Math.floor((known(lengths) + 30) / 60),
      unknownLength: unknown(lengths),
      repeats: ids.repeats.length,
      repeatSeconds: known(repeatLengths),
      repeatUnknown: unknown(repeatLengths),
      relays: ids.relays.length,
      relaySeconds: known(relayLengths),
      relayUnknown: unknown(relayLengths),
    },
  }
}

export function programme(facts: ReportFacts, range: NamedRange, column: string): ProgrammeFigures {
  const { ids, numbers: counted } = numbers(facts, range, [column])
  return { range: range.name, column, ...counted, ids }
}

export function total(facts: ReportFacts, range: NamedRange, outlet: string | null) {
  const { numbers: counted } = numbers(facts, range, columnsOf(facts, outlet))
  const items = itemsIn(facts, range, outlet)
  const takenDown = items.filter((item) => isDown(facts, item)).length
  return { range: range.name, outlet, ...counted, items: items.length - takenDown, takenDown }
}
