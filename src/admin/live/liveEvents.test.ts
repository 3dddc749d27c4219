import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import {
  growing,
  type LineState,
  liveEvents,
  type LiveOptions,
  type Refreshed,
  SILENCE_MS,
  steady,
} from './liveEvents'

/** A stream as the browser has it: what is sent is heard until it is closed. */
class Stream {
  readonly heard = new Map<string, (event: MessageEvent<string>) => void>()
  onerror: (() => void) | null = null
  isClosed = false
  constructor(readonly address: string) {}
  addEventListener(name: string, hear: (event: MessageEvent<string>) => void) {
    this.heard.set(name, hear)
  }
  close() {
    this.isClosed = true
  }
  send(name: string, data: unknown = {}) {
    this.heard.get(name)?.({ data: JSON.stringify(data) } as MessageEvent<string>)
  }
}

const RETRY_MS = 1500

function listening(options: Partial<LiveOptions> = {}) {
  const streams: Stream[] = []
  const states: LineState[] = []
  const network = new EventTarget()
  let after = 0
  const stop = liveEvents({
    address: () => `/events?after=${after}`,
    on: {
      change: (revision: number) => {
        after = revision
      },
    },
    onState: (state) => states.at(-1) !== state && states.push(state),
    open: (address) => {
      const stream = new Stream(address)
      streams.push(stream)
      return stream
    },
    network,
    ...options,
  })
  const last = () => streams.at(-1) as Stream
  return { streams, states, last, stop, goOnline: () => network.dispatchEvent(new Event('online')) }
}

/** Answers each time with the next of them, then with the last. */
const answering = (...answers: Refreshed[]) => {
  let at = 0
  return vi.fn(async () => answers[Math.min(at++, answers.length - 1)] as Refreshed)
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a stream of events', () => {
  it('is heard by name, and open from its first word', () => {
    const change = vi.fn()
    const { last, states } = listening({ on: { change } })
    expect(states).toEqual(['connecting'])
    last().send('hello')
    last().send('change', { revision: 4 })
    expect(states).toEqual(['connecting', 'open'])
    expect(change).toHaveBeenCalledExactlyOnceWith({ revision: 4 }, expect.anything())
  })

  it.each<[string, (stream: Stream) => void]>([
    ['breaks', (stream) => stream.onerror?.()],
    ['is silent for too long', () => vi.advanceTimersByTime(SILENCE_MS)],
  ])('that %s is taken up again from what is known', (_, break_) => {
    const { streams, last, states } = listening({ retry: steady(RETRY_MS) })
    last().send('change', 7)
    break_(last())
    expect(states.at(-1)).toBe('lost')
    expect(last().isClosed).toBe(true)
    vi.advanceTimersByTime(RETRY_MS - 1)
    expect(streams).toHaveLength(1)
    vi.advanceTimersByTime(1)
    expect(streams.map(({ address }) => address)).toEqual(['/events?after=0', '/events?after=7'])
    last().send('hello')
    expect(states).toEqual(['connecting', 'open', 'lost', 'open'])
  })

  it('is lost when it never says a first word', () => {
    const { states } = listening({ retry: steady(RETRY_MS) })
    vi.advanceTimersByTime(SILENCE_MS)
    expect(states).toEqual(['connecting', 'lost'])
  })

  it('stays open as long as it says something', () => {
    const { last, states, streams } = listening({ retry: steady(RETRY_MS) })
    for (let at = 0; at < 5; at += 1) {
      vi.advanceTimersByTime(SILENCE_MS - 1)
      last().send('ping')
    }
    expect(states).toEqual(['connecting', 'open'])
    expect(streams).toHaveLength(1)
  })

  it('is not taken up again by itself where nobody asked for that', () => {
    const { streams, last, states, goOnline } = listening()
    last().onerror?.()
    goOnline()
    vi.advanceTimersByTime(10 * SILENCE_MS)
    expect(states).toEqual(['connecting', 'lost'])
    expect(streams).toHaveLength(1)
  })

  it.each<[string, 'lose' | 'end', LineState, number]>([
    ['a server that stops', 'lose', 'lost', 2],
    ['a stream that is over', 'end', 'over', 1],
  ])('of %s: %s', (_, way, state, opened) => {
    const { last, states, streams } = listening({
      on: { end: (_data, line) => line[way]() },
      retry: steady(RETRY_MS),
    })
    last().send('end')
    expect(states.at(-1)).toBe(state)
    vi.advanceTimersByTime(10 * RETRY_MS)
    expect(streams).toHaveLength(opened)
  })

  it('is taken up at once when the network is back', () => {
    const { streams, last, goOnline } = listening({ retry: steady(60_000) })
    last().onerror?.()
    goOnline()
    expect(streams).toHaveLength(2)
    vi.advanceTimersByTime(SILENCE_MS - 1)
    expect(streams).toHaveLength(2)
    expect(last().isClosed).toBe(false)
  })

  it('says nothing more to a page that has left', () => {
    const change = vi.fn()
    const { streams, states, stop, goOnline } = listening({
      on: { change },
      retry: steady(RETRY_MS),
    })
    stop()
    streams[0]?.send('change', 1)
    streams[0]?.onerror?.()
    goOnline()
    vi.advanceTimersByTime(10 * SILENCE_MS)
    expect(change).not.toHaveBeenCalled()
    expect(states).toEqual(['connecting'])
    expect(streams).toHaveLength(1)
    expect(streams[0]?.isClosed).toBe(true)
  })

  it('hears the newest connection alone', () => {
    const change = vi.fn()
    const { streams, last, goOnline } = listening({ on: { change }, retry: steady(RETRY_MS) })
    goOnline()
    streams[0]?.send('change', 1)
    expect(change).not.toHaveBeenCalled()
    last().send('change', 2)
    expect(change).toHaveBeenCalledExactlyOnceWith(2, expect.anything())
  })
})

describe('what was missed', () => {
  it.each<[string, Refreshed[], LineState, number, number]>([
    ['is read before the line is taken up again', ['ready'], 'lost', 1, 2],
    ['is asked for again while it can’t be read', ['failed', 'failed', 'ready'], 'lost', 3, 2],
    ['ends the line where there is nothing to read any more', ['failed', 'over'], 'over', 2, 1],
  ])('%s', async (_, answers, state, asked, opened) => {
    const refresh = answering(...answers)
    const { last, states, streams } = listening({ refresh, retry: steady(RETRY_MS) })
    last().onerror?.()
    await vi.advanceTimersByTimeAsync(5 * RETRY_MS)
    expect([states.at(-1), refresh.mock.calls.length, streams.length]).toEqual([
      state,
      asked,
      opened,
    ])
  })

  it.each<[Refreshed, LineState, boolean]>([
    ['ready', 'open', false],
    ['failed', 'lost', true],
    ['over', 'over', true],
  ])('is read while the line is open: %s', async (answer, state, isClosed) => {
    const { last, states, streams } = listening({
      on: { change: (_data, line) => void line.refresh() },
      refresh: answering(answer),
      retry: steady(RETRY_MS),
    })
    last().send('change')
    await vi.advanceTimersByTimeAsync(0)
    expect([states.at(-1), streams[0]?.isClosed]).toEqual([state, isClosed])
  })

  it('is not heard of by a page that has left meanwhile', async () => {
    const { last, stop, states, streams } = listening({
      refresh: answering('over'),
      retry: steady(RETRY_MS),
    })
    last().onerror?.()
    vi.advanceTimersByTime(RETRY_MS)
    stop()
    await vi.advanceTimersByTimeAsync(10 * RETRY_MS)
    expect(states).toEqual(['connecting', 'lost'])
    expect(streams).toHaveLength(1)
  })

  it('is read once more, and one line opened, when the network comes back while it is read', async () => {
    const refresh = answering('ready')
    const { last, streams, goOnline } = listening({ refresh, retry: steady(RETRY_MS) })
    last().onerror?.()
    vi.advanceTimersByTime(RETRY_MS)
    goOnline()
    await vi.advanceTimersByTimeAsync(0)
    expect([refresh.mock.calls.length, streams.length]).toEqual([2, 2])
  })
})

describe('the pause before the next try', () => {
  it.each([
    [0, 0, 1050],
    [0, 0.5, 1500],
    [1, 0.5, 2250],
    [2, 0.5, 3375],
    [3, 0.5, 5000],
    [9, 1, 6500],
  ])('grows to a limit (try %i, drawn %f: %i ms)', (attempt, drawn, ms) => {
    expect(growing(1500, 5000, () => drawn)(attempt)).toBeCloseTo(ms)
  })

  it('begins anew once the line has been open', () => {
    const retry = vi.fn(() => RETRY_MS)
    const { last } = listening({ retry })
    last().onerror?.()
    vi.advanceTimersByTime(RETRY_MS)
    last().onerror?.()
    vi.advanceTimersByTime(RETRY_MS)
    last().send('hello')
    last().onerror?.()
    expect(retry.mock.calls).toEqual([[0], [1], [0]])
  })
})
