import { formatDuration } from '@/domain/calendar/vietnameseTimes'
import type { Entry } from '@/domain/rundown/edit/content'
import type { EntryTiming } from '@/domain/rundown/types'
import { ENTRY_KIND_WORDS, ENTRY_STATUS_WORDS } from '@/newsroom/words/rundowns'

import type { ColumnKey } from './columns'
import { nameIn, type Names, topicCode } from './names'
import { scriptSeconds } from './scriptSeconds'

type Shown = {
  entry: Entry
  timing: EntryTiming | undefined
  names: Names
  clock: (at: number) => string
}

/** What a cell shows. Times of a floated row are left out: it takes none. */
export function cellText(key: ColumnKey, { entry, timing, names, clock }: Shown): string {
  const counted = timing && !timing.floated ? timing : null
  switch (key) {
    case 'kind':
      return ENTRY_KIND_WORDS[entry.kind].vi
    case 'status':
      return ENTRY_STATUS_WORDS[entry.status].vi
    case 'start':
      return counted ? clock(counted.start) : entry.start === null ? '' : clock(entry.start)
    case 'seconds':
      if (entry.until !== null && counted) return formatDuration(counted.seconds)
      return entry.seconds === null ? 'chưa rõ' : formatDuration(entry.seconds)
    case 'end':
      return counted ? clock(counted.end) : ''
    case 'back':
      return counted ? clock(counted.back) : ''
    case 'topics':
      return entry.topics.map((id) => topicCode(names, id)).join(', ')
    case 'assignee':
      return nameIn(names.people, entry.assignee)
    case 'article':
      return nameIn(names.articles, entry.article)
    case 'clip':
      return nameIn(names.clips, entry.clip)
    case 'script': {
      const reading = scriptSeconds(entry, names.presenters)
      return reading === null ? '' : formatDuration(reading)
    }
    case 'floated':
      return entry.floated ? 'Để ngoài' : ''
    default:
      return entry[key]
  }
}

/** What stands in the field when a cell is opened for typing. */
export function typedText(key: ColumnKey, entry: Entry, clock: (at: number) => string): string {
  const plain = (at: number | null) => (at === null ? '' : clock(at).replace(/ .*$/, ''))
  switch (key) {
    case 'start':
      return plain(entry.start)
    case 'end':
      return plain(entry.until)
    case 'seconds':
      return entry.seconds === null ? '' : formatDuration(entry.seconds)
    case 'back':
    case 'topics':
    case 'script':
    case 'floated':
      return ''
    default:
      return entry[key] ?? ''
  }
}
