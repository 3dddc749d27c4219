import type { PayloadRequest } from 'payload'

import { applyOperations } from '@/domain/rundown/edit/apply'
import type { Content } from '@/domain/rundown/edit/content'

import { failure } from '../words/failure'
import { changesAfter } from './changes'
import type { RundownRow } from './rundownRow'

/**
 * A rundown as it stood after a revision, made again from its changes.
 * @throws NewsroomError for a revision it never had.
 */
export async function versionOf(
  req: PayloadRequest,
  rundown: RundownRow,
  revision: number,
): Promise<Content> {
  if (!Number.isInteger(revision) || revision < 0 || revision > rundown.revision) {
    throw failure('rundownUnknownRevision')
  }
  const changes = await changesAfter(req, { rundown: rundown.id, after: 0, until: revision })
  const first: Content = { settings: rundown.firstSettings, entries: [] }
  return changes.reduce((content, { operations }) => applyOperations(content, operations), first)
}
