import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { lines } from './lines'

const REQUEST = '{"level":"info","path":"/","msg":"request"}\n'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function start() {
  const [held, written]: [string[], string[]] = [[], []]
  const log = lines({
    write: (text) => held.push(...text.split(/(?<=\n)/)),
    flush: () => written.push(...held.splice(0)),
    flushSync: () => written.push(...held.splice(0)),
  })
  return { log, written }
}

it('lines of requests are written together, a tenth of a second after the first', () => {
  const { log, written } = start()
  log.writeRequest(REQUEST)
  vi.advanceTimersByTime(60)
  log.writeRequest(REQUEST)
  expect(written).toEqual([])
  vi.advanceTimersByTime(40)
  expect(written).toEqual([REQUEST, REQUEST])
  log.writeRequest(REQUEST)
  vi.advanceTimersByTime(100)
  expect(written).toHaveLength(3)
})

it.each([
  '{"level":"error","path":"/","msg":"request"}\n',
  '{"level":"info","path":"/","user":"1","msg":"request"}\n',
  '{"level":"info","msg":"Sẵn sàng"}\n',
  '{"level":"fatal","err":{},"msg":"x"}\n',
])('anything else is written at once, after what waited: %s', (line) => {
  const { log, written } = start()
  log.writeRequest(REQUEST)
  log.write(line)
  expect(written).toEqual([REQUEST, line])
})

it('what still waits as the process ends is written', () => {
  const { log, written } = start()
  log.writeRequest(REQUEST)
  log.flush()
  expect(written).toEqual([REQUEST])
})

it('more lines than there is room for, and one that is longer, keep their order', () => {
  const { log, written } = start()
  const said = Array.from({ length: 400 }, (_, at) => `{"path":"/tin-tức-${at}"}\n`)
  said[123] = `{"path":"/${'ố'.repeat(20_000)}"}\n`
  for (const line of said) log.writeRequest(line)
  vi.advanceTimersByTime(100)
  expect(written).toEqual(said)
})
