import { afterEach, expect, it, vi } from 'vitest'

import { keepFilesPrivate } from './database/privateFiles'
import { logConsole } from './logging/logConsole'
import { startInWebProcess } from './worker/inWebProcess'
import { register } from './instrumentation'

vi.mock('./worker/inWebProcess', () => ({ startInWebProcess: vi.fn() }))
vi.mock('./database/privateFiles', () => ({ keepFilesPrivate: vi.fn() }))
vi.mock('./logging/logConsole', () => ({ logConsole: vi.fn() }))

afterEach(() => vi.unstubAllEnvs())

it.each([
  ['nodejs', 1],
  ['edge', 0],
])('a server on %s keeps its files private and starts the worker: %i', async (runtime, times) => {
  vi.clearAllMocks()
  vi.stubEnv('NEXT_RUNTIME', runtime)
  await register()
  expect(keepFilesPrivate).toHaveBeenCalledTimes(times)
  expect(startInWebProcess).toHaveBeenCalledTimes(times)
})

it.each([
  ['production', 1],
  ['development', 0],
])('in %s the console is part of the log: %i', async (mode, times) => {
  vi.clearAllMocks()
  vi.stubEnv('NEXT_RUNTIME', 'nodejs')
  vi.stubEnv('NODE_ENV', mode)
  await register()
  expect(logConsole).toHaveBeenCalledTimes(times)
})
