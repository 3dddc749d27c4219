import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { type Run, runAfter } from '@/domain/text/versions'

type Reference = string | { id: string } | null | undefined
type Row = { id?: string; savedBy?: unknown; savedSince?: unknown }

/**
 * Who saved a text and since when, as its row keeps it; that the version before is replaced is told to what runs once the
 * new one is there (foldVersions).
 */
export function keepRun(
  req: PayloadRequest,
  before: Row,
  { at, isPlain, isMove }: { at: string; isPlain: boolean; isMove: boolean },
): { savedBy: string | null; savedSince: string | null } {
  req.context.foldsVersion = undefined
  const known: Run = { by: idOf(before.savedBy as Reference), since: isoOf(before.savedSince) }
  // A move carries no words: they stay those of whoever saved them.
  if (isMove) return { savedBy: known.by, savedSince: null }
  const { by, since, folds } = runAfter(known, { by: req.user?.id ?? null, at, isPlain })
  if (folds && before.id && by && since) req.context.foldsVersion = { id: before.id, by, since }
  return { savedBy: by, savedSince: since }
}

const isoOf = (value: unknown): string | null =>
  value ? new Date(value as string | Date).toISOString() : null
