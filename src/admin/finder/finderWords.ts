import type { FoundWork } from '@/newsroom/finder/views/findWork'
import { ARTICLE_STATE_WORDS } from '@/newsroom/words/articleStates'

import { articleHref, columnHref, issueHref, planHref } from '../links/pages'

type Kind = FoundWork['kind']

/** What stands over the rows of a kind. */
export const KIND_WORDS: Record<Kind, string> = {
  articles: 'Tin bài',
  issues: 'Số phát sóng, số đăng',
  columns: 'Chuyên mục',
  users: 'Người',
  plans: 'Kế hoạch',
}

const HREFS: Record<Kind, (id: string) => string> = {
  articles: articleHref,
  issues: issueHref,
  columns: columnHref,
  users: (id) => `/admin/collections/users/${id}`,
  plans: planHref,
}

export const hrefOf = ({ kind, id }: FoundWork): string => HREFS[kind](id)

const WHEN = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  ...{ hour: '2-digit', minute: '2-digit', day: '2-digit', month: '2-digit', year: 'numeric' },
})

/** What tells a row from others of its name. */
export function besideWords({ beside, state, at }: FoundWork): string {
  const known = state && state in ARTICLE_STATE_WORDS
  const words = known ? ARTICLE_STATE_WORDS[state as keyof typeof ARTICLE_STATE_WORDS].vi : null
  return [...beside, words, at && WHEN.format(new Date(at))].filter(Boolean).join(' · ')
}

export type Asked = { query: string; found: FoundWork[]; problem: string | null }

/** What is said under the box: that it is looked for, how much there is, or what to do when there is nothing. */
export function statusWords(asked: Asked | null, query: string): string {
  if (query.trim() === '') return 'Gõ tên hoặc vài chữ, không cần dấu.'
  if (asked === null || asked.query !== query) return 'Đang tìm…'
  if (asked.problem) return asked.problem
  if (asked.found.length > 0) return `${asked.found.length} kết quả gần nhất.`
  return 'Không tìm thấy gì bạn xem được. Hãy thử ít chữ hơn, hoặc chữ khác.'
}
