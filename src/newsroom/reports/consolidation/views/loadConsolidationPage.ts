import type { PayloadRequest } from 'payload'

import { rowOf } from '@/database/rows'
import {
  CONSOLIDATION_MOVES,
  type ConsolidationMove,
  decideConsolidationMove,
  OPEN_CONSOLIDATION_STATES,
} from '@/domain/report/way/consolidation'
import { type Compared, compared } from '@/domain/report/way/comparison'
import type { Phrase } from '@/domain/report/way/phrases'

import type { Warning } from '../../../desk/deskRefusal'
import { loadPaper, type Paper } from '../../papers/paperSubject'
import type { FrozenSection } from '../../reportSubject'
import { type ChangeLine, pairChangeLine } from '../../views/changeLines'
import { closingWarnings } from '../closingWarnings'
import {
  type Consolidated,
  type Consolidation,
  type ConsolidationVersionFacts,
  consolidationVersionsOf,
  loadConsolidation,
  loadConsolidationVersion,
  supervises,
} from '../consolidationSubject'
import { drawConsolidation, isOtherwise } from '../drawConsolidation'
import { changedPeriods, type LateFact, lateFacts } from './lateFacts'

export type ConsolidationPage = {
  consolidation: Consolidation
  /** Null for what is not closed yet. */
  version: Pick<
    ConsolidationVersionFacts,
    'id' | 'number' | 'hash' | 'closedAt' | 'closedByName' | 'reason'
  > | null
  versions: Awaited<ReturnType<typeof consolidationVersionsOf>>
  shown: { content: Consolidated; sections: FrozenSection[] }
  /** Names that the text may have, with what they become; none while nobody writes here. */
  phrases: Phrase[]
  moves: ConsolidationMove[]
  writes: boolean
  /** What closing now, or adjusting, does without. */
  warnings: Warning[]
  /** Closed periods that read otherwise by what is known now; of the last version alone. */
  late: (LateFact & { line: ChangeLine })[]
  /** What the shown version closed otherwise than the one before it: periods, then numbers. */
  changes: (LateFact & { line: ChangeLine })[]
  changedNumbers: Compared[]
  askedByName: string | null
  paper: Paper | null
  entersPaper: boolean
}

type Query = {
  id: string
  /** Null for what stands now. */
  version: number | null
  now: Date
}

/**
 * The page of a consolidated report: drawn up of what is accepted while it is open, and as it was closed after that.
 * @throws NewsroomError when there is none, or none that the person reads.
 */
export async function loadConsolidationPage(
  req: PayloadRequest,
  query: Query,
): Promise<ConsolidationPage> {
  const { id, now } = query
  const consolidation = await loadConsolidation(req, id, { overrideAccess: false })
  const versions = await consolidationVersionsOf(req, id, { overrideAccess: false })
  const isOpen = OPEN_CONSOLIDATION_STATES.includes(consolidation.state)
  const version =
    isOpen && query.version === null
      ? null
      : await loadConsolidationVersion(req, id, {
          number: query.version ?? undefined,
          overrideAccess: false,
        })
  const isLast = version !== null && version.number === versions[0]?.number
  // What stands now: while it is open, and beside what was closed last, for an adjustment.
  const drawn = version === null || isLast ? await drawConsolidation(req, consolidation) : null
  const shown = version ?? drawn
  if (!shown) return loadConsolidationPage(req, { ...query, version: null })
  const writes = isOpen && version === null && supervises(req, consolidation)
  const before = await versionBefore(req, id, version)
  const { askedBy } = consolidation
  const asker = askedBy
    ? await rowOf(req, 'users', askedBy, { select: { name: true }, overrideAccess: true })
    : null
  const isChanged = drawn !== null && isOtherwise(drawn, version)
  return {
    consolidation,
    version: version && {
      ...{ id: version.id, number: version.number, hash: version.hash, reason: version.reason },
      ...{ closedAt: version.closedAt, closedByName: version.closedByName },
    },
    versions,
    shown: { content: shown.content, sections: shown.sections },
    phrases: writes ? (drawn?.phrases ?? []) : [],
    moves: movesFor(req, consolidation, isChanged),
    writes,
    warnings: drawn ? closingWarnings(drawn.content) : [],
    late: isLast
      ? await withLines(req, await lateFacts(req, consolidation, version.content.periods, now))
      : [],
    changes:
      before && version
        ? await withLines(req, changedPeriods(before.content.periods, version.content.periods))
        : [],
    changedNumbers: before && version ? changedNumbers(before.content, version.content) : [],
    askedByName: asker?.name ?? null,
    paper: version && (await loadPaper(req, version.id)),
    entersPaper: version !== null && supervises(req, consolidation),
  }
}

async function versionBefore(
  req: PayloadRequest,
  id: string,
  version: ConsolidationVersionFacts | null,
): Promise<ConsolidationVersionFacts | null> {
  if (!version || version.number === 1) return null
  return loadConsolidationVersion(req, id, { number: version.number - 1, overrideAccess: false })
}

async function withLines(req: PayloadRequest, facts: readonly LateFact[]) {
  const lines: ConsolidationPage['late'] = []
  for (const fact of facts) {
    lines.push({ ...fact, line: await pairChangeLine(req, fact, fact.title) })
  }
  return lines
}

const changedNumbers = (before: Consolidated, after: Consolidated): Compared[] =>
  compared(after.totals.window ?? [], before.totals.window ?? []).filter(
    ({ value, before: old }) => value !== old,
  )

/** What its state and the person allow; what else is demanded is told when it is pressed. */
function movesFor(
  req: PayloadRequest,
  consolidation: Consolidation,
  isChanged: boolean,
): ConsolidationMove[] {
  const { state, askedBy } = consolidation
  return CONSOLIDATION_MOVES.filter(
    (move) =>
      decideConsolidationMove({
        ...{ move, state, supervises: supervises(req, consolidation), person: req.user?.id ?? '' },
        ...{ askedBy, reason: 'có', seenText: 0, text: 0, unknownFigures: [], reports: 1 },
        ...{ isOtherwise: isChanged, now: 1, lastClosed: null },
      }).ok,
  )
}
