import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'

import { loadExchange } from '@/newsroom/rundowns/exchange/loadExchange'
import { mayOf } from '@/newsroom/rundowns/rights'

import { issueHref } from '../../links/pages'
import { staffOf } from '../../page/staffOf'
import { consoleHref } from '../links'
import { readableRundown } from '../readableRundown'
import { ImportPanel } from './ImportPanel'
import { PaperBar } from './PaperBar'
import { PrintedRundown } from './PrintedRundown'

/** A rundown on paper, its files to take along, and the way back in from a spreadsheet. */
export async function PaperView(view: AdminViewServerProps) {
  const req = staffOf(view)
  const rundown = await readableRundown(req, view.params)
  if (!rundown) notFound()
  const { row, paper } = await loadExchange(req, rundown.id)
  const may = await mayOf(req, row.outlet)
  return (
    <main className="ts-paper-desk">
      <PaperBar
        rundown={row.id}
        back={row.issue ? issueHref(row.issue) : consoleHref(row.id)}
        hasScripts={paper.scripts.length > 0}
      />
      {may.edit && <ImportPanel rundown={row.id} />}
      <PrintedRundown paper={paper} />
    </main>
  )
}
