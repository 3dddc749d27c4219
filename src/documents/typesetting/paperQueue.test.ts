import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { PaperQueue } from './paperQueue'

/** Papers are set when they are told to be; those of a typesetter that ended fail. */
function typesetters() {
  const begun: { jobs: string[]; isEnded: boolean }[] = []
  const under = new Map<string, { done: (file: string) => void; fail: (error: Error) => void }>()
  const begin = () => {
    const own = { jobs: [] as string[], isEnded: false }
    begun.push(own)
    return {
      set: (job: string) => {
        own.jobs.push(job)
        return new Promise<string>((done, fail) => under.set(job, { done, fail }))
      },
      end: () => {
        own.isEnded = true
        under.get(own.jobs.at(-1) ?? '')?.fail(new Error('ended'))
      },
    }
  }
  const finish = async (job: string) => {
    under.get(job)?.done(`${job}.pdf`)
    await vi.advanceTimersByTimeAsync(0)
  }
  return { begun, begin, under, finish }
}

const BOUNDS = { waiting: 2, waitMs: 40_000, setMs: 60_000, slowMs: 3000, typesetters: 2 }

describe('a queue of papers', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const queue = (bounds: Partial<typeof BOUNDS> = {}) => {
    const found = typesetters()
    const papers = new PaperQueue(found.begin, { ...BOUNDS, ...bounds })
    const told: Record<string, string> = {}
    const ask = (...jobs: string[]) => {
      for (const job of jobs) {
        papers.set(job).then(
          (file) => (told[job] = file),
          (error: Error) => (told[job] = error.message),
        )
      }
    }
    return { ...found, told, ask }
  }

  it('sets one after another, in the order they were asked for', async () => {
    const { begun, ask, finish, told } = queue()
    ask('một', 'hai', 'ba')
    expect(begun.map(({ jobs }) => jobs)).toEqual([['một']])
    await finish('một')
    await finish('hai')
    await finish('ba')
    expect(begun.map(({ jobs }) => jobs)).toEqual([['một', 'hai', 'ba']])
    expect(told).toEqual({ một: 'một.pdf', hai: 'hai.pdf', ba: 'ba.pdf' })
  })

  it('refuses at once who finds it full, and takes papers in again when there is room', async () => {
    const { ask, finish, told } = queue()
    ask('một', 'hai', 'ba', 'bốn')
    await vi.advanceTimersByTimeAsync(0)
    expect(told).toEqual({ bốn: 'too many papers wait to be set' })
    await finish('một')
    ask('năm')
    for (const job of ['hai', 'ba', 'năm']) await finish(job)
    expect(told).toMatchObject({ ba: 'ba.pdf', năm: 'năm.pdf' })
  })

  it('goes on beside a paper that takes long, and ends what it began for that', async () => {
    const { begun, ask, finish, told } = queue()
    ask('dài', 'ngắn')
    await vi.advanceTimersByTimeAsync(BOUNDS.slowMs - 1)
    expect(begun).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    ask('ngắn nữa')
    await finish('ngắn')
    await finish('ngắn nữa')
    expect(told).toEqual({ ngắn: 'ngắn.pdf', 'ngắn nữa': 'ngắn nữa.pdf' })
    expect(begun.map(({ jobs, isEnded }) => [jobs.length, isEnded])).toEqual([
      [1, false],
      [2, true],
    ])
    await finish('dài')
    expect(told.dài).toBe('dài.pdf')
  })

  it('refuses who has waited long behind papers that all take long', async () => {
    const { begun, ask, told } = queue()
    ask('dài', 'dài nữa', 'ngắn')
    await vi.advanceTimersByTimeAsync(BOUNDS.waitMs)
    expect(begun.map(({ jobs }) => jobs)).toEqual([['dài'], ['dài nữa']])
    expect(told).toEqual({ ngắn: 'too many papers wait to be set' })
  })

  it('gives up a paper that takes too long; those behind it are set by another typesetter', async () => {
    const { begun, ask, finish, told } = queue({ typesetters: 1, waitMs: 90_000 })
    ask('dài', 'ngắn')
    await vi.advanceTimersByTimeAsync(BOUNDS.setMs)
    expect(told).toEqual({ dài: 'the paper took too long to set' })
    await finish('ngắn')
    expect(told.ngắn).toBe('ngắn.pdf')
    expect(begun.map(({ jobs, isEnded }) => [jobs.length, isEnded])).toEqual([
      [1, true],
      [1, false],
    ])
  })

  it('goes on after a paper that is wrong', async () => {
    const { ask, under, finish, told } = queue()
    ask('sai', 'đúng')
    under.get('sai')?.fail(new Error('expected an expression'))
    await vi.advanceTimersByTimeAsync(0)
    await finish('đúng')
    expect(told).toEqual({ sai: 'expected an expression', đúng: 'đúng.pdf' })
  })
})
