import { onPublicChange } from '@/process/publicChanges'
import { kept, onStop } from '@/process/registry'
import { latestOf } from '@/search/latestOf'
import { isBroken, searchIndex, type SearchIndex } from '@/search/searchIndex'
import { settings } from '@/settings/settings'

import type { PublicReader } from '../reader'
import { feedAll, feedChanges } from './feed'

/** What other processes change is looked for so often, whether anybody searches or not. */
const LOOK_EVERY_MS = 500
/** Whoever searches while there is no index yet waits so long. */
const PATIENCE_MS = 3000

type Payload = PublicReader['payload']
type Options = { folder?: string; now?: () => number; looksBySelf?: boolean }

/** The index of what the public has, of this process. */
export type PublicIndex = {
  /** The index once it has everything that was public when this was called; null while there is none to answer from. */
  upToDate: () => Promise<SearchIndex | null>
  /** The index as it is, without looking. */
  current: () => SearchIndex | null
  /** Makes it anew; what is there answers meanwhile. */
  rebuild: () => Promise<void>
  /** Says that reading it failed because the file is damaged: it is made anew. */
  mend: (error: unknown) => void
  isReady: () => boolean
  stop: () => Promise<void>
}

const all = () => kept('publicIndexes', () => new WeakMap<Payload, PublicIndex>())

/** The one index of this process: begun when it is first asked for. */
export function publicIndexOf(payload: Payload): PublicIndex {
  const known = all().get(payload)
  if (known) return known
  const made = openPublicIndex(payload)
  all().set(payload, made)
  return made
}

/** Ends it with the Payload that it reads by. */
export async function closePublicIndex(payload: Payload): Promise<void> {
  const index = all().get(payload)
  all().delete(payload)
  await index?.stop()
}

export function openPublicIndex(
  payload: Payload,
  { folder = settings().searchFolder, now = Date.now, looksBySelf = true }: Options = {},
): PublicIndex {
  const index = searchIndex({ folder, name: 'public' })
  const readerNow = () => ({ payload, now: new Date(now()), origin: '' })
  let rebuilding: Promise<void> | null = null
  let isStopped = false

  const rebuild = () => {
    rebuilding ??= makeAnew().finally(() => {
      rebuilding = null
    })
    return rebuilding
  }
  const makeAnew = async () => {
    const began = performance.now()
    let count = 0
    await index.rebuild(async (writer) => {
      const fed = await feedAll(readerNow, writer, () => isStopped)
      count = fed.count
      return fed.mark
    })
    await lookNow()
    payload.logger.info(
      `Chỉ mục tìm kiếm đã lập xong: ${count} bài, ${Math.round(performance.now() - began)} ms.`,
    )
  }
  const forsake = () => {
    index.forsake()
    void rebuild().catch(report)
  }
  const mend = (error: unknown) => {
    report(error)
    forsake()
  }
  /** Looks what changed; a file that turns out to be broken is made anew. */
  const look = async () => {
    if (!(await index.open()) && !index.isReady()) return void rebuild().catch(report)
    try {
      if (!(await feedChanges(readerNow, index))) forsake()
    } catch (error) {
      if (!isBroken(error)) throw error
      mend(error)
    }
  }
  const lookNow = latestOf(look)
  const report = (error: unknown) => {
    if (!isStopped) payload.logger.error({ err: error })
  }
  const lookBySelf = () => {
    if (!isStopped) void lookNow().catch(report)
  }
  const timer = looksBySelf ? setInterval(lookBySelf, LOOK_EVERY_MS).unref() : null
  const hearNoMore = looksBySelf ? onPublicChange(async () => lookBySelf()) : () => {}
  const stop = async () => {
    isStopped = true
    if (timer) clearInterval(timer)
    hearNoMore()
    await index.stop()
  }
  onStop(() => void stop())
  return {
    upToDate: async () => {
      await lookNow()
      if (!index.isReady() && rebuilding) {
        const waited = new Promise((done) => setTimeout(done, PATIENCE_MS).unref())
        await Promise.race([rebuilding.catch(report), waited])
      }
      return index.isReady() ? index : null
    },
    current: () => (index.isReady() ? index : null),
    rebuild,
    mend,
    isReady: index.isReady,
    stop,
  }
}
