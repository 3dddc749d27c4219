import type { PayloadRequest } from 'payload'

import type { Content } from '@/domain/rundown/edit/content'

import { firstRunOf } from '../../issues/deskIssue'
import { type RundownAiring, standingAiring } from '../airing/standingAiring'
import { loadContent } from '../loadContent'
import { namesOf } from '../names'
import { type May, mayOf } from '../rights'
import type { RundownRow } from '../rundownRow'
import { loadRun } from '../runRow'
import { type RunView, runView } from './runView'
import { allTakes, standingTakes, type Take } from '../takes'

/** A take with the name of who noted it, and whether it still holds. */
export type TakeLine = Take & { operatorName: string | null; stands: boolean }

/** What aired against what was planned; instants in epoch milliseconds. */
export type AsRun = {
  rundown: Pick<RundownRow, 'id' | 'title' | 'issue' | 'outlet' | 'settings'>
  content: Content
  run: RunView
  takes: TakeLine[]
  airing: RundownAiring | null
  /** The issue is confirmed as aired, by this run or another way: then the run stays. */
  isConfirmed: boolean
  may: May
}

export async function loadAsRun(req: PayloadRequest, id: string): Promise<AsRun> {
  const { row, content } = await loadContent(req, id)
  const run = await runView(req, await loadRun(req, row), Date.now())
  const takes = await allTakes(req, id)
  const standing = new Set(standingTakes(takes).map((take) => take.id))
  const names = await namesOf(
    req,
    takes.flatMap(({ operator }) => operator ?? []),
  )
  const { title, issue, outlet, settings } = row
  return {
    rundown: { id, title, issue, outlet, settings },
    content: withoutScripts(content),
    run,
    takes: takes.map((take) => ({
      ...take,
      operatorName: (take.operator && names[take.operator]) || null,
      stands: standing.has(take.id),
    })),
    airing: await standingAiring(req, row),
    isConfirmed: issue !== null && (await firstRunOf(req, issue)) !== null,
    may: await mayOf(req, outlet),
  }
}

/** What was planned, as far as it is compared with what went out: its words and notes stay in the newsroom. */
function withoutScripts(content: Content): Content {
  const wordless = { script: null, notes: '', credits: '' }
  return { ...content, entries: content.entries.map((entry) => ({ ...entry, ...wordless })) }
}
