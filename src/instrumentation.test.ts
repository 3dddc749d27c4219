import { afterEach, expect, it, vi } from 'vitest'

import { startInWebProcess } from './worker/inWebProcess'
import { register } from './instrumentation'

vi.mock('./worker/inWebProcess', () => ({ startInWebProcess: vi.fn() }))

afterEach(() => vi.unstubAllEnvs())

it.each([
  ['nodejs', 1],
  ['edge', 0],
])('a server on %s starts the worker: %i', async (runtime, times) => {
  vi.clearAllMocks()
  vi.stubEnv('NEXT_RUNTIME', runtime)
  await register()
  expect(startInWebProcess).toHaveBeenCalledTimes(times)
})
