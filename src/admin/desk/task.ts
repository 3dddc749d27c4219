import type { DeskActionName } from '@/newsroom/words/deskActions'

import type { Tone } from '../ui/tone'

/** What is done in place, in a drawer beside the list. */
export type DrawerStep = {
  action: DeskActionName
  issue: { id: string; label: string; plannedAt: string | null }
  outlet: string
}

/** One thing that waits for somebody. */
export type Task = {
  key: string
  tone: Tone
  /** The state or the time, in words. */
  lead: string
  text: string
  detail: string | null
  href: string
  /** The word on the way there; what is done in place has its own. */
  action: string
  step?: DrawerStep
}

export type TaskList = { title: string; tasks: Task[]; total: number; all: string }
