import type { PayloadRequest } from 'payload'

import { recordEvent } from '../../../audit/recordEvent'
import type { Consolidation, ConsolidationVersionFacts } from '../consolidationSubject'

type Reopening = {
  req: PayloadRequest
  consolidation: Consolidation
  last: Pick<ConsolidationVersionFacts, 'content'> | null
}

/** That what was closed may change again: in the log of each outlet in it, and to those who wrote its report. */
export async function tellOfReopening({ req, consolidation, last }: Reopening): Promise<void> {
  for (const { report, outlet, outletName } of last?.content.outlets ?? []) {
    await recordEvent({
      ...{ req, action: 'report.reopen', collection: 'reports', id: report, outlet },
      title: `${outletName} · ${consolidation.label}`,
      reason: consolidation.askReason,
    })
  }
}
