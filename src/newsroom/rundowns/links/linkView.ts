import type { PayloadRequest } from 'payload'

import { EMPTY_ENTRY, type Entry, type Settings } from '@/domain/rundown/edit/content'
import { withCurrent } from '@/domain/rundown/run/steps'

import type { LinkKind } from '../../words/rundowns'
import { loadContent } from '../loadContent'
import { peekRun } from '../runRow'
import { type RunView, runView } from '../views/runView'
import type { OpenLink } from './openLink'

const TIMES = ['id', 'rank', 'title', 'kind', 'seconds', 'start', 'until', 'floated'] as const

/** What each screen needs of an entry beyond its times; the rest of the newsroom's work stays in the newsroom. */
const SHOWN: Record<LinkKind, readonly (keyof Entry)[]> = {
  clock: TIMES,
  presenter: [...TIMES, 'presenter', 'script', 'notes'],
  producer: [...TIMES, 'presenter', 'notes', 'credits', 'status'],
  phone: [...TIMES, 'presenter', 'notes', 'status'],
}

/** A rundown as a screen by link gets it; instants in epoch milliseconds. */
export type LinkView = {
  kind: LinkKind
  label: string
  revision: number
  settings: Settings
  /** In order; the entry on air is among them also when it was removed meanwhile. */
  entries: (Pick<Entry, (typeof TIMES)[number]> & Partial<Entry>)[]
  run: RunView
}

export async function linkView(
  req: PayloadRequest,
  { kind, rundown }: OpenLink,
): Promise<LinkView> {
  const { row, content } = await loadContent(req, rundown)
  const run = await runView(req, await peekRun(req, rundown), Date.now())
  const entries = withCurrent(content.entries, run, EMPTY_ENTRY)
  return {
    kind,
    label: row.title,
    revision: row.revision,
    settings: row.settings,
    entries: entries.map((entry) => picked(entry, SHOWN[kind])),
    run: withoutId(run),
  }
}

function picked(entry: Entry, names: readonly (keyof Entry)[]): LinkView['entries'][number] {
  return Object.fromEntries(names.map((name) => [name, entry[name]])) as LinkView['entries'][number]
}

/** A run without the account behind the operator's name. */
export function withoutId(run: RunView): RunView {
  return { ...run, operator: run.operator && { id: '', name: run.operator.name } }
}
