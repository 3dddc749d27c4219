import type { Tone } from '../ui/tone'

/** One thing that waits for somebody. */
export type Task = {
  key: string
  tone: Tone
  /** The state or the time, in words. */
  lead: string
  text: string
  detail: string | null
  href: string
  action: string
}

export type TaskList = { title: string; tasks: Task[]; total: number; all: string }
