import { applyOperations } from '@/domain/rundown/edit/apply'
import { type Content, EMPTY_ENTRY } from '@/domain/rundown/edit/content'
import { ranksBetween } from '@/domain/rundown/edit/rank'
import { rebase } from '@/domain/rundown/edit/rebase'

import type { RemoteChange, SendAnswer, SendRequest, Snapshot } from './transport'

const SETTINGS = { onAir: 0, offAir: 900_000, overSeconds: 5, underSeconds: 30, gapSeconds: 30 }
/** The rows that a rundown of the tests begins with; each is its own title. */
export const IDS = ['A', 'B', 'C', 'D']

export function rundown(): Content {
  const ranks = ranksBetween(null, null, IDS.length)
  const entries = IDS.map((id, at) => ({ ...EMPTY_ENTRY, id, rank: ranks[at] ?? '', title: id }))
  return { settings: SETTINGS, entries }
}

/** What the server does with the requests of editors (`changeRundown`), in memory. */
export function testServer() {
  let content = rundown()
  const log: RemoteChange[] = []
  const snapshot = (): Snapshot => ({ revision: log.length, content })
  return {
    log,
    snapshot,
    accept({ base, operations, client }: SendRequest): SendAnswer {
      const since = log.slice(base).flatMap((change) => change.operations)
      const { operations: kept, conflicts } = rebase(operations, since)
      if (conflicts.length > 0) return { kind: 'conflicts', conflicts, snapshot: snapshot() }
      const after = applyOperations(content, kept)
      // What changes nothing is not recorded: the answer names the newest revision, whoever made it.
      if (JSON.stringify(after) === JSON.stringify(content)) {
        return { kind: 'accepted', revision: log.length, operations: [] }
      }
      content = after
      const by = client.split('.')[0] ?? null
      log.push({ revision: log.length + 1, operations: kept, client, by })
      return { kind: 'accepted', revision: log.length, operations: kept }
    },
  }
}
