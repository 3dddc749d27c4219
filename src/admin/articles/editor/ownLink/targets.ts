import type { LinkTarget } from '@/newsroom/articles/linkable/linkTargets'

import { articleHref, trashedArticleHref } from '../../../links/pages'
import { send } from '../../../send/send'

export type { LinkTarget }
type Answer = { targets: LinkTarget[] }

/** Texts by words of their titles; what went wrong in place of them. */
export async function findTargets(
  query: string,
  except: string | null,
  signal: AbortSignal,
): Promise<LinkTarget[] | { problem: string } | null> {
  const asked = new URLSearchParams({ query, ...(except && { except }) })
  const { done, refusal } = await send<Answer>('GET', `/articles/linkable?${asked}`, undefined, {
    signal,
  })
  if (done) return done.targets
  return refusal.cause === 'calledOff' ? null : { problem: refusal.message }
}

/** What there is to say of texts that are linked to; nothing while the server can't be asked. */
export async function tellTargets(ids: readonly string[]): Promise<LinkTarget[]> {
  if (ids.length === 0) return []
  const { done } = await send<Answer>('GET', `/articles/linkable?ids=${ids.join(',')}`)
  return done?.targets ?? []
}

/** Where a text can be opened in the newsroom; null for one that the person can't open there. */
export function targetHref({ id, opens }: LinkTarget): string | null {
  if (opens === null) return null
  return opens === 'trash' ? trashedArticleHref(id) : articleHref(id)
}

/** Of which outlet a text is, and since when readers have it or why not. */
export function targetWords({ outlet, publicSince, why }: LinkTarget): string {
  const since = publicSince === null ? null : DAY.format(new Date(publicSince))
  const state = since === null ? `Chưa công khai: ${why ?? 'chưa đăng'}` : `Đăng ngày ${since}`
  return [outlet, state].filter(Boolean).join(' · ')
}

const DAY = new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' })
