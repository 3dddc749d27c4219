import { useMemo } from 'react'

import { clockFrom } from '@/domain/rundown/edit/clock'
import type { Content } from '@/domain/rundown/edit/content'
import { judgeContent } from '@/domain/rundown/edit/judge'
import type { RundownState } from '@/newsroom/rundowns/views/loadState'

import { type Names, topicName } from './names'
import { type Draft, withDraft } from './withDraft'

/** What is worked out of a rundown's rows: times, what is wrong with them, and how both are put in words. */
export function useJudgement(
  content: Content,
  draft: Draft | null,
  { minimumSeconds, plannedTopics }: RundownState,
  names: Names,
) {
  const { onAir } = content.settings
  const clock = useMemo(() => clockFrom(onAir), [onAir])
  const shown = useMemo(() => withDraft(content, draft), [content, draft])
  const { timing, conflicts } = useMemo(
    () => judgeContent(shown, { minimumSeconds, topics: plannedTopics }),
    [shown, minimumSeconds, plannedTopics],
  )
  const order = useMemo(() => content.entries.map((entry) => entry.id), [content])
  const conflictNames = useMemo(() => {
    const entry = (entryId: string) => {
      const at = content.entries.findIndex((one) => one.id === entryId)
      return `mục ${at + 1} “${content.entries[at]?.title || 'chưa có tên'}”`
    }
    return { entry, topic: (topic: string) => `“${topicName(names, topic)}”` }
  }, [content, names])
  return { clock, timing, conflicts, order, conflictNames }
}
