import type { PayloadRequest } from 'payload'

import { civilDateOf } from '@/domain/calendar/civil'
import type { PaperOutlet, PaperPeriod } from '@/domain/report/paper/consolidatedTables'
import {
  type ConsolidationInput,
  consolidationPaper,
} from '@/domain/report/paper/consolidationPaper'
import { countedIssues, issueTable } from '@/domain/report/paper/issueTable'
import type { ReportPaper } from '@/domain/report/paper/types'
import { PART, WINDOW } from '@/domain/report/reportRanges'
import type { NamedRange } from '@/domain/report/types'
import { OPEN_CONSOLIDATION_STATES } from '@/domain/report/way/consolidation'

import { CLOSING_FATE_WORDS } from '../../words/consolidations'
import { failure } from '../../words/failure'
import { ledgerText } from '../../words/ledgerText'
import { checkMarks, codeWords, SHORT_CODE } from '../checkAddress'
import { missingWords, unprovenWords } from '../consolidation/closingWarnings'
import {
  type Consolidated,
  type Consolidation,
  loadConsolidation,
  loadConsolidationVersion,
  type OutletPart,
} from '../consolidation/consolidationSubject'
import { drawConsolidation } from '../consolidation/drawConsolidation'
import { loadPaper } from '../papers/paperSubject'
import { loadVersion } from '../reportSubject'
import { askedNumber } from './askedNumber'
import { letterheadOfBody } from './letterheadOf'
import { paperNames, periodName } from './loadReportPaper'
import { writtenSections } from './writtenSections'

type Wanted = {
  id: string
  /** As it was asked for; empty for what stands now. */
  version: string
  /** More issues than these stand in the papers of the outlets alone. */
  mostListed: number
  now: Date
}

export type ConsolidationPaper = {
  paper: ReportPaper
  consolidation: Consolidation
  /** Null for a draft. */
  version: number | null
}

/**
 * The paper of a consolidated report: of what was closed from what was kept then, of one that is open a draft of what is
 * accepted now.
 * @throws NewsroomError when there is no such report or version, or none that the person reads.
 */
export async function loadConsolidationPaper(
  req: PayloadRequest,
  { id, version: asked, mostListed, now }: Wanted,
): Promise<ConsolidationPaper> {
  const consolidation = await loadConsolidation(req, id, { overrideAccess: false })
  const isDraft = asked === '' && OPEN_CONSOLIDATION_STATES.includes(consolidation.state)
  const version = isDraft ? null : await versionAsked(req, id, asked)
  const { content, sections } = version ?? (await drawConsolidation(req, consolidation))
  const entered = version && (await loadPaper(req, version.id))
  const asOf = version ? Date.parse(version.closedAt) : now.getTime()
  const letterhead = await letterheadOfBody(
    req,
    consolidation.organisation,
    entered?.signedOn ?? civilDateOf(asOf),
  )
  const paper = consolidationPaper({
    ...{ letterhead, asOf, totals: content.totals },
    signed: entered && {
      ...{ number: entered.number, date: entered.signedOn },
      signer: { ...letterhead.signer, name: entered.signer },
    },
    standing: version ? 'sent' : 'preparing',
    periodName: periodName({
      window: consolidation.window ? { name: consolidation.window } : null,
      year: consolidation.year,
    }),
    marks: version ? checkMarks(version) : [],
    ranges: rangesOf(consolidation, content),
    outlets: content.outlets.map(paperOutlet),
    missing: content.missing.map((one) => ({ name: one.outletName, why: missingWords(one) })),
    periods: periodsOf(content),
    openPeriods: (content.unproven ?? []).map(unprovenWords),
    ...writtenSections(sections),
    ...(await listsOf(req, content.outlets, mostListed)),
  })
  return { paper, consolidation, version: version?.number ?? null }
}

async function versionAsked(req: PayloadRequest, id: string, asked: string) {
  const number = askedNumber(asked)
  const found =
    number !== null && (await loadConsolidationVersion(req, id, { number, overrideAccess: false }))
  if (!found) throw failure('reportVersionNotFound', { number: asked.slice(0, 20) })
  return found
}

/** What is new first; days as the outlets froze them. */
function rangesOf({ from, to }: Consolidation, { outlets, totals }: Consolidated): NamedRange[] {
  const found = [PART, WINDOW].flatMap((name) => {
    if (!totals[name]) return []
    const frozen = outlets.flatMap(({ ranges }) => ranges).find((range) => range.name === name)
    return [frozen ?? { name, from, to }]
  })
  return found.length > 0 ? found : [{ name: WINDOW, from, to }]
}

const paperOutlet = ({ outletName, number, cutOff, hash, numbers }: OutletPart): PaperOutlet => ({
  ...{ name: outletName, version: number, cutOff: Date.parse(cutOff), numbers },
  code: codeWords(hash.slice(0, SHORT_CODE)),
})

function periodsOf({ outlets, periods }: Consolidated): PaperPeriod[] {
  const nameOf = new Map(outlets.map(({ outlet, outletName }) => [outlet, outletName]))
  return periods.map(({ outlet, title, row, fate }) => ({
    ...{ outlet: nameOf.get(outlet) ?? '', title, row },
    ...{ state: ledgerText(row).word, fate: CLOSING_FATE_WORDS[fate] },
  }))
}

/**
 * The issues of each outlet as its version froze them, one version after another so that the figures of no more than one
 * are held; none of them where they are too many for one paper. Who reads the consolidated report reads what it is made of.
 */
async function listsOf(
  req: PayloadRequest,
  outlets: readonly OutletPart[],
  most: number,
): Promise<Pick<ConsolidationInput, 'lists' | 'listedApart'>> {
  const lists: ConsolidationInput['lists'][number][] = []
  let count = 0
  for (const { outletName, report, number } of outlets) {
    const version = await loadVersion(req, report, { number, overrideAccess: true })
    if (!version?.issues) continue
    const { figures, issues, names } = version
    count += countedIssues(figures).length
    if (count > most) lists.length = 0
    else lists.push({ outlet: outletName, table: issueTable(figures, issues, paperNames(names)) })
  }
  return { lists, listedApart: count > most ? count : 0 }
}
