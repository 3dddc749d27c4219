import { afterEach } from 'vitest'

import { lastSeen } from './lastSeen'

afterEach(async ({ task }) => {
  const [error] = task.result?.errors ?? []
  if (!error) return
  error.stack = `${error.stack ?? error.message}\n${await lastSeen()}`
})
