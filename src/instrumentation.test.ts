import { afterEach, expect, it, vi } from 'vitest'

import { readAddresses } from './newsroom/http/readAddresses'
import { startInWebProcess } from './worker/inWebProcess'
import { register } from './instrumentation'

vi.mock('./worker/inWebProcess', () => ({ startInWebProcess: vi.fn() }))
vi.mock('./newsroom/http/readAddresses', () => ({ readAddresses: vi.fn() }))

afterEach(() => vi.unstubAllEnvs())

it.each([
  ['nodejs', 1],
  ['edge', 0],
])('a server on %s reads addresses and starts the worker: %i', async (runtime, times) => {
  vi.clearAllMocks()
  vi.stubEnv('NEXT_RUNTIME', runtime)
  await register()
  expect(readAddresses).toHaveBeenCalledTimes(times)
  expect(startInWebProcess).toHaveBeenCalledTimes(times)
})
