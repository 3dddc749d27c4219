import type { PayloadRequest } from 'payload'

import type { Counted } from '@/domain/text/difference/words'

import { countBetween } from './compareVersions'
import { loadVersions, versionBefore } from './loadVersion'

/**
 * How many words each of some versions of a text, those of a page, brought and took against the one before it among them;
 * the oldest of them against the one before that.
 */
export async function countVersions(
  req: PayloadRequest,
  article: string,
  ids: readonly string[],
): Promise<Record<string, Counted>> {
  const found = await loadVersions(req, { article, ids: [...new Set(ids)] })
  const oldest = found.at(-1)
  const before = oldest ? await versionBefore(req, { article, at: oldest.at }) : null
  return Object.fromEntries(
    found.map((version, at) => [version.id, countBetween(found[at + 1] ?? before, version)]),
  )
}
