import type { PayloadRequest } from 'payload'

import { rolesAt } from '@/access/outletScope'
import { difference, type RowDifference } from '@/domain/report/difference'
import type { Figures } from '@/domain/report/figures'
import { inRange } from '@/domain/report/inRange'
import { type Phrase, reportPhrases } from '@/domain/report/way/phrases'
import {
  decideReportMove,
  OPEN_REPORT_STATES,
  REPORT_MOVES,
  REPORT_PREPARERS,
  type ReportMove,
} from '@/domain/report/way/moves'
import type { IndicatorRow } from '@/domain/report/indicator/types'
import { oddities, type Oddity } from '@/domain/report/way/oddities'
import { GENRE_WORDS } from '@/public-api/words'

import type { Warning } from '../../desk/deskRefusal'
import { drawReport } from '../drawReport'
import { namedFigures } from '../namedFigures'
import { loadPaper, type Paper } from '../papers/paperSubject'
import type { ReportNames, ShownFigures } from '../reportNames'
import {
  type Comparison,
  type FrozenSection,
  loadOutletReport,
  loadVersion,
  type OutletReport,
  type Version,
  versionsOf,
} from '../reportSubject'
import { sendingWarnings } from '../sendingWarnings'
import { type ChangeLine, changeLines } from './changeLines'
import { idsBehind } from './idsBehind'
import { type OpenFigure, recordsOf } from './recordsOf'
import type { FigureKey } from './reportQuery'

export type ReportPage = {
  report: OutletReport
  /** Null for what is live. */
  version: Pick<Version, 'number' | 'cutOff' | 'hash' | 'sentByName' | 'reason'> | null
  versions: Awaited<ReturnType<typeof versionsOf>>
  range: string
  shown: ShownFigures
  sections: FrozenSection[]
  comparisons: Comparison[]
  oddities: Oddity[]
  indicators: IndicatorRow[]
  /** Names that the text may have, with what they become; none while nobody writes here. */
  phrases: Phrase[]
  moves: ReportMove[]
  writes: boolean
  warnings: Warning[]
  behind: OpenFigure | null
  /** What became known after the last version was frozen and accepted; of others nothing. */
  late: ChangeLine[]
  /** What the shown version says otherwise than the one before it. */
  changes: ChangeLine[]
  /** The paper that the shown version became; null while nobody entered it. */
  paper: Paper | null
  entersPaper: boolean
}

type Query = {
  id: string
  /** Null for what stands now. */
  version: number | null
  range: string | null
  open: FigureKey | null
  now: Date
}

/**
 * The page of an outlet's report: live while it is open, and as it was sent after that.
 * @throws NewsroomError when there is no such report, or none that the person reads.
 */
export async function loadReportPage(req: PayloadRequest, query: Query): Promise<ReportPage> {
  const { id, now } = query
  const report = await loadOutletReport(req, id, { overrideAccess: false })
  const roles = await rolesAt(req, report.outlet)
  const isOpen = OPEN_REPORT_STATES.includes(report.state)
  const wanted = query.version ?? undefined
  const version =
    isOpen && query.version === null
      ? null
      : await loadVersion(req, id, { number: wanted, overrideAccess: false })
  const drawn = version ?? (await drawReport(req, report, now.toISOString()))
  const range = report.ranges.some(({ name }) => name === query.range)
    ? (query.range ?? '')
    : (report.ranges[0]?.name ?? '')
  const prepares = REPORT_PREPARERS.some((role) => roles.includes(role))
  const writes = isOpen && !version && prepares
  const behind = query.open && idsBehind(drawn.figures, range, query.open)
  const versions = await versionsOf(req, id, { overrideAccess: false })
  const of = { range, names: drawn.names }
  const isAcceptedLast =
    version !== null && report.state === 'accepted' && version.number === versions[0]?.number
  const late = isAcceptedLast ? await lateDifferences(req, report, version, now) : []
  return {
    report,
    version: version && {
      ...{ number: version.number, cutOff: version.cutOff, hash: version.hash },
      ...{ sentByName: version.sentByName, reason: version.reason },
    },
    versions,
    range,
    shown: { figures: inRange(drawn.figures, range), names: drawn.names },
    sections: drawn.sections,
    comparisons: drawn.comparisons.filter((one) => one.range === range),
    indicators: drawn.indicators ?? [],
    oddities: oddities(drawn.figures, drawn.comparisons),
    phrases: writes ? phrasesOf(drawn.figures, drawn.names) : [],
    moves: movesFor(report, roles, late.length > 0),
    writes,
    warnings: version ? [] : sendingWarnings(report, drawn, now),
    behind: behind && { counted: behind.counted, records: await recordsOf(req, behind) },
    late: await changeLines(req, late, of),
    changes: version
      ? await changeLines(req, await differencesBefore(req, report, version), of)
      : [],
    paper: version && (await loadPaper(req, version.id)),
    entersPaper: version !== null && prepares,
  }
}

/** What is known now otherwise than it was when a version was frozen. */
async function lateDifferences(
  req: PayloadRequest,
  { outlet, outletName, ranges }: OutletReport,
  { figures }: Version,
  now: Date,
): Promise<RowDifference[]> {
  const outlets = [{ id: outlet, name: outletName }]
  const live = await namedFigures(req, { outlets, ranges, cutOff: now.toISOString() })
  return difference(figures, live.figures)
}

async function differencesBefore(
  req: PayloadRequest,
  { id }: OutletReport,
  { number, figures }: Version,
): Promise<RowDifference[]> {
  if (number === 1) return []
  const before = await loadVersion(req, id, { number: number - 1, overrideAccess: false })
  return before ? difference(before.figures, figures) : []
}

const phrasesOf = (figures: Figures, names: ReportNames) =>
  reportPhrases(figures, { kinds: names.kinds, genres: GENRE_WORDS })

/** What its state and the person's roles allow; what else is demanded is told when it is pressed. */
const movesFor = (
  report: OutletReport,
  roles: Awaited<ReturnType<typeof rolesAt>>,
  isOtherwise: boolean,
) =>
  REPORT_MOVES.filter(
    (move) =>
      decideReportMove({
        ...{ move, state: report.state, roles, reason: 'có', seenText: 0, text: 0 },
        ...{ unknownFigures: [], isOtherwise, now: 1, lastCutOff: null },
      }).ok && !(move === 'ready' && roles.includes('outletHead')),
  )
