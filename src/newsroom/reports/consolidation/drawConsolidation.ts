import type { PayloadRequest } from 'payload'

import { PART, WINDOW } from '@/domain/report/reportRanges'
import { closingPlan, type PlannedPair } from '@/domain/report/way/closing'
import type { MainNumber } from '@/domain/report/way/mainNumbers'
import { type Phrase, phraseOf, soFarPhrase } from '@/domain/report/way/phrases'
import { summed } from '@/domain/report/way/summed'

import { canonicalHash } from '../canonicalHash'
import { filledSections } from '../filledSections'
import type { FrozenSection } from '../reportSubject'
import { closedPairs } from './closedPairs'
import type {
  Consolidated,
  Consolidation,
  ConsolidationVersionFacts,
  OutletPart,
} from './consolidationSubject'
import { outletParts, type OutletParts } from './outletParts'

/** A consolidated report drawn up: what its version holds when it is closed. */
export type DrawnConsolidation = {
  content: Consolidated
  sections: FrozenSection[]
  hash: string
  plan: PlannedPair[]
  phrases: Phrase[]
  /** Names in the text that are no figures. */
  unknownFigures: string[]
}

/** Draws a consolidated report up from what its outlets froze; nothing of that is computed anew. */
export async function drawConsolidation(
  req: PayloadRequest,
  consolidation: Consolidation,
): Promise<DrawnConsolidation> {
  const parts = await outletParts(req, consolidation)
  const { outlets, missing, pairs, unproven } = parts
  const closed = await closedPairs(
    req,
    pairs.map(({ row }) => row),
  )
  const plan = closingPlan({ consolidation: consolidation.id, pairs, closed })
  const totals = totalsOf(outlets)
  const content = {
    ...{ outlets, missing, totals, periods: linesOf(plan, parts) },
    ...(unproven.length > 0 && { unproven }),
  }
  const phrases = phrasesOf(totals, content)
  const { sections, unknownFigures } = filledSections(consolidation.text, phrases)
  return {
    ...{ content, sections, plan, phrases, unknownFigures },
    hash: canonicalHash({ content, sections }),
  }
}

function totalsOf(outlets: readonly OutletPart[]): Record<string, MainNumber[]> {
  const ranges = [PART, WINDOW].filter((name) => outlets.some(({ numbers }) => numbers[name]))
  return Object.fromEntries(
    ranges.map((name) => [name, summed(outlets.map(({ numbers }) => numbers[name] ?? []))]),
  )
}

const linesOf = (plan: readonly PlannedPair[], { titles }: OutletParts): Consolidated['periods'] =>
  plan.map(({ outlet, row, fate, closed }) => ({
    ...{ outlet, obligation: row.obligation, title: titles.get(row.obligation) ?? '', fate, row },
    number:
      fate === 'closes' || fate === 'adjusts'
        ? (closed?.number ?? 0) + 1
        : (closed?.number ?? null),
  }))

function phrasesOf(
  totals: Record<string, MainNumber[]>,
  { outlets, missing }: Pick<Consolidated, 'outlets' | 'missing'>,
): Phrase[] {
  const own = (totals[PART] ?? totals[WINDOW] ?? []).map(phraseOf)
  const soFar = totals[PART] ? (totals[WINDOW] ?? []).map(phraseOf).map(soFarPhrase) : []
  const counts = [
    { name: 'kênh có báo cáo', unit: 'kênh', value: outlets.length },
    { name: 'kênh chưa có báo cáo', unit: 'kênh', value: missing.length },
  ]
  return [...counts.map(phraseOf), ...own, ...soFar]
}

/** Whether what was drawn up is otherwise than what was closed last. */
export function isOtherwise(
  { plan, content }: DrawnConsolidation,
  last: ConsolidationVersionFacts | null,
): boolean {
  const versions = ({ outlets }: Consolidated) =>
    outlets.map(({ report, number }) => `${report}:${number}`).join()
  return (
    plan.some(({ fate }) => fate === 'closes' || fate === 'adjusts') ||
    last === null ||
    versions(content) !== versions(last.content)
  )
}
