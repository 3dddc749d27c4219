import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Content } from '@/domain/rundown/edit/content'
import type { Operation } from '@/domain/rundown/edit/operation'

import { createRundownSync } from './rundownSync'
import { IDS, testServer } from './testServer'
import type { Listener, RemoteChange, SendAnswer, SendRequest, Transport } from './transport'

/** A server that answers, publishes and loses connections only when asked to: `run(n)` lets the n-th waiting thing happen. */
function world() {
  const server = testServer()
  const waiting: { lane: string; run: () => void }[] = []
  const streams = new Map<string, Listener>()
  let failNext: 'before' | 'after' | null = null

  const publish = (name: string, listener: Listener, change: RemoteChange) =>
    waiting.push({
      lane: `stream ${name}`,
      run: () => streams.get(name) === listener && listener.onChange(change),
    })
  const accept = (request: SendRequest): SendAnswer => {
    const known = server.log.length
    const answer = server.accept(request)
    for (const change of server.log.slice(known)) {
      for (const [name, listener] of streams) publish(name, listener, change)
    }
    return answer
  }

  const transportOf = (name: string): Transport => ({
    send: (request) =>
      new Promise((resolve) => {
        waiting.push({
          lane: `send ${name}`,
          run: () => {
            const fails = failNext
            failNext = null
            const lost = { kind: 'unreachable', message: 'mất mạng' } as const
            if (fails === 'before') return resolve(lost)
            const answer = accept(request)
            waiting.push({
              lane: `answer ${name}`,
              run: () => resolve(fails === 'after' ? lost : answer),
            })
          },
        })
      }),
    load: () => Promise.resolve(server.snapshot()),
    listen: (after, listener) => {
      streams.set(name, listener)
      for (const change of server.log.slice(after)) publish(name, listener, change)
      return () => streams.delete(name)
    },
  })

  const open = (name: string) => {
    const sync = createRundownSync({
      snapshot: server.snapshot(),
      client: name,
      transport: transportOf(name),
      schedule: (run) => void waiting.push({ lane: `timer ${name} ${waiting.length}`, run }),
    })
    sync.open()
    return sync
  }

  const tick = () => new Promise<void>((resolve) => setImmediate(resolve))
  /** Lets one waiting thing happen; things on one line keep their order. */
  const run = async (n: number) => {
    const first = waiting.filter(
      (one, at) => waiting.findIndex(({ lane }) => lane === one.lane) === at,
    )
    const chosen = first[n % Math.max(1, first.length)]
    if (!chosen) return
    waiting.splice(waiting.indexOf(chosen), 1)
    chosen.run()
    await tick()
  }
  const settle = async () => {
    await tick()
    for (let round = 0; waiting.length > 0 && round < 5000; round += 1) await run(0)
  }
  return {
    open,
    run,
    settle,
    tick,
    streams,
    fail: (when: 'before' | 'after') => {
      failNext = when
    },
    content: () => server.snapshot().content,
  }
}

const title = (content: Content, id: string) =>
  content.entries.find((entry) => entry.id === id)?.title
const rename = (id: string, text: string): Operation => ({
  op: 'update',
  id,
  fields: { title: text },
})

describe('two editors of one rundown', () => {
  it('see own work at once and the other’s when it is heard', async () => {
    const server = world()
    const [lan, minh] = [server.open('Lan'), server.open('Minh')]
    lan.perform([rename('A', 'Tin nhanh')])
    expect(title(lan.view().content, 'A')).toBe('Tin nhanh')
    expect(lan.view().saving).toBe('saving')
    await server.settle()
    expect(title(minh.view().content, 'A')).toBe('Tin nhanh')
    expect(minh.view().lastRemoteChange?.by).toBe('Lan')
    expect(lan.view().saving).toBe('saved')
  })

  it('are asked when both changed the same field, and the decision reaches both', async () => {
    const server = world()
    const [lan, minh] = [server.open('Lan'), server.open('Minh')]
    await server.tick()
    lan.perform([rename('A', 'của Lan')])
    minh.perform([rename('A', 'của Minh')])
    await server.settle()
    const [loser, winner] = lan.view().conflicts.length > 0 ? [lan, minh] : [minh, lan]
    expect(winner.view().conflicts).toEqual([])
    expect(loser.view().conflicts).toHaveLength(1)
    expect(title(loser.view().content, 'A')).toBe(title(server.content(), 'A'))
    const mine = loser.view().conflicts[0]?.conflict
    loser.resolve(0, 'mine')
    await server.settle()
    expect(title(winner.view().content, 'A')).toBe(mine && 'mine' in mine ? mine.mine : undefined)
    expect(loser.view().conflicts).toEqual([])
  })

  it('can put back a row that the other removed while they typed in it', async () => {
    const server = world()
    const [lan, minh] = [server.open('Lan'), server.open('Minh')]
    lan.perform([{ op: 'remove', ids: ['B'] }])
    lan.flush()
    await server.run(0)
    minh.perform([rename('B', 'đang gõ dở')])
    await server.settle()
    const conflict = minh.view().conflicts[0]
    expect(conflict?.conflict.kind).toBe('removed')
    minh.resolve(0, 'mine')
    await server.settle()
    expect(lan.view().content.entries.map((entry) => entry.title)).toEqual([
      'A',
      'đang gõ dở',
      'C',
      'D',
    ])
  })

  it('undo takes back own changes alone', async () => {
    const server = world()
    const [lan, minh] = [server.open('Lan'), server.open('Minh')]
    lan.perform([rename('A', 'một')])
    await server.settle()
    minh.perform([rename('B', 'hai')])
    await server.settle()
    lan.undo()
    await server.settle()
    expect(title(server.content(), 'A')).toBe('A')
    expect(title(server.content(), 'B')).toBe('hai')
    lan.redo()
    await server.settle()
    expect(title(server.content(), 'A')).toBe('một')
  })

  it('undo never writes over what the other set since', async () => {
    const server = world()
    const [lan, minh] = [server.open('Lan'), server.open('Minh')]
    lan.perform([rename('A', 'một')])
    await server.settle()
    minh.perform([rename('A', 'của Minh')])
    await server.settle()
    expect(lan.view().canUndo).toBe(false)
    lan.undo()
    await server.settle()
    expect(title(server.content(), 'A')).toBe('của Minh')
  })
})

describe('a lost network', () => {
  it.each(['before', 'after'] as const)(
    '%s the server took it: nothing lost, nothing twice',
    async (when) => {
      const server = world()
      const lan = server.open('Lan')
      server.fail(when)
      lan.perform([
        { op: 'insert', id: 'x', after: 'A', fields: { title: 'mới' } },
        rename('B', 'hai'),
      ])
      await server.settle()
      expect(server.content().entries.map((entry) => entry.title)).toEqual([
        'A',
        'mới',
        'hai',
        'C',
        'D',
      ])
      expect(lan.view().saving).toBe('saved')
      expect(lan.view().content).toEqual(server.content())
    },
  )

  it('of the line of changes is caught up by revision', async () => {
    const server = world()
    const [lan, minh] = [server.open('Lan'), server.open('Minh')]
    await server.settle()
    const line = server.streams.get('Lan')
    server.streams.delete('Lan')
    minh.perform([rename('A', 'khi mất mạng')])
    await server.settle()
    expect(title(lan.view().content, 'A')).toBe('A')
    line?.onLost()
    await server.settle()
    expect(title(lan.view().content, 'A')).toBe('khi mất mạng')
  })
})

describe('whatever is done, heard and lost in whatever order', () => {
  it('editors end with the same rows as the server', async () => {
    const id = fc.constantFrom(...IDS, 'x', 'y')
    const operation: fc.Arbitrary<Operation> = fc.oneof(
      fc.record({
        op: fc.constant('insert' as const),
        id,
        after: fc.option(id, { nil: null }),
        fields: fc.constant({}),
      }),
      fc.record({
        op: fc.constant('update' as const),
        id,
        fields: fc.record({ seconds: fc.nat(9) }),
      }),
      fc.record({
        op: fc.constant('move' as const),
        ids: fc.tuple(id),
        after: fc.option(id, { nil: null }),
      }),
      fc.record({ op: fc.constant('remove' as const), ids: fc.tuple(id) }),
    )
    const step = fc.oneof(
      { weight: 3, arbitrary: fc.record({ who: fc.nat(2), operation }) },
      {
        weight: 1,
        arbitrary: fc.record({ who: fc.nat(2), back: fc.constantFrom('undo', 'redo') }),
      },
      { weight: 4, arbitrary: fc.record({ run: fc.nat(20) }) },
      { weight: 1, arbitrary: fc.record({ fail: fc.constantFrom('before', 'after') }) },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const server = world()
        const editors = ['Lan', 'Minh', 'Hoa'].map((name) => server.open(name))
        for (const one of steps) {
          if ('operation' in one) editors[one.who]?.perform([one.operation])
          else if ('back' in one) editors[one.who]?.[one.back as 'undo' | 'redo']()
          else if ('fail' in one) server.fail(one.fail as 'before' | 'after')
          else await server.run(one.run)
        }
        await server.settle()
        for (const editor of editors) {
          expect(editor.view().saving).toBe('saved')
          expect(editor.view().content).toEqual(server.content())
        }
      }),
      { numRuns: 300 },
    )
  })
})
