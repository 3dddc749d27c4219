import { describe, expect, it } from 'vitest'

import { TASK_WORDS } from '@/newsroom/words/tasks'

import { TASKS, WATCH_TASKS } from './tasks'

describe('the scheduled tasks', () => {
  it.each([...TASKS, ...WATCH_TASKS].map(({ name }) => name))(
    '%s has a name for people',
    (name) => {
      expect(TASK_WORDS[name]?.vi).toBeTruthy()
    },
  )
})
