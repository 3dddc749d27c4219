import { ENTRY_KINDS, ENTRY_STATUSES } from '@/domain/rundown/edit/content'
import { ENTRY_KIND_WORDS, ENTRY_STATUS_WORDS } from '@/newsroom/words/rundowns'

import type { ColumnKey } from './columns'

export type Named = { id: string; name: string }
export type TopicName = { id: string; code: string; title: string }
export type Presenter = { name: string; wordsPerMinute: number | null }

/** What ids of a rundown are called, and what can be chosen. */
export type Names = {
  topics: readonly TopicName[]
  people: readonly Named[]
  articles: readonly Named[]
  clips: readonly Named[]
  presenters: readonly Presenter[]
}

export type Choice = { value: string; label: string }

const NONE: Choice = { value: '', label: '—' }
const choices = (list: readonly Named[]): Choice[] => [
  NONE,
  ...list.map(({ id, name }) => ({ value: id, label: name })),
]

/** What can be chosen in a column of choices. */
export function choicesOf(key: ColumnKey, names: Names): Choice[] {
  switch (key) {
    case 'kind':
      return ENTRY_KINDS.map((value) => ({ value, label: ENTRY_KIND_WORDS[value].vi }))
    case 'status':
      return ENTRY_STATUSES.map((value) => ({ value, label: ENTRY_STATUS_WORDS[value].vi }))
    case 'assignee':
      return choices(names.people)
    case 'article':
      return choices(names.articles)
    case 'clip':
      return choices(names.clips)
    default:
      return []
  }
}

export const nameIn = (list: readonly Named[], id: string | null): string =>
  id === null ? '' : (list.find((one) => one.id === id)?.name ?? 'Không còn')

export const topicCode = (names: Names, id: string): string =>
  names.topics.find((topic) => topic.id === id)?.code ?? '?'

export function topicName(names: Names, id: string): string {
  const topic = names.topics.find((one) => one.id === id)
  return topic ? `${topic.code} ${topic.title}` : 'chủ đề không còn'
}
