import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import type { Answer } from '../../send/send'
import { Saver } from './Saver'
import type { Conflict, Ports, Saved } from '../fields/types'
import type { Fields } from '../fields/textFields'

type Sent = { base: Fields; mine: Fields }
type Reply = (sent: Sent) => Answer<Saved> | Promise<Answer<Saved>>

const ok = (fields: Fields): Answer<Saved> => ({
  done: { fields, revision: 'r', savedAt: '2026-11-29T10:00:00.000Z' },
  refusal: null,
})
const no = (status: number | null, cause: string, body: unknown = null): Answer<Saved> => ({
  done: null,
  refusal: { status, cause, message: `${cause}.`, problems: [], warnings: [], body } as never,
})

/** A form and a server that hold one text. */
function desk(start: Fields) {
  let form = start
  const stored = { fields: start }
  const sent: Sent[] = []
  const kept: (Sent | null)[] = []
  let reply: Reply = ({ mine }) => {
    stored.fields = { ...stored.fields, ...mine }
    return ok(stored.fields)
  }
  const ports: Ports = {
    read: () => form,
    mayTouch: () => true,
    takeIn: (fields) => {
      form = { ...form, ...fields }
    },
    post: async (body) => {
      sent.push(body)
      return reply(body)
    },
    readAnew: async () => stored.fields,
    keep: async (unsaved) => {
      kept.push(unsaved)
      return true
    },
    saved: async () => {},
    settled: () => {},
  }
  const saver = new Saver(start, ports, null)
  return {
    saver,
    sent,
    kept,
    stored,
    form: () => form,
    type: (fields: Fields) => {
      form = { ...form, ...fields }
      saver.noticed(true)
    },
    answer: (next: Reply) => {
      reply = next
    },
    phase: () => saver.snapshot().phase,
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('saving by itself', () => {
  it('takes an answer that says nothing of the text for none, and asks again', async () => {
    const { saver, sent, form, type, phase, answer } = desk({ title: 'A', content: null })
    answer(() => ({ done: {} as never, refusal: null }))
    type({ title: 'A1' })
    await pass(1600)
    expect(phase()).toBe('broken')
    expect(form()).toEqual({ title: 'A1', content: null })
    expect(saver.isDirty()).toBe(true)
    await pass(60_000)
    expect(sent.length).toBeGreaterThan(1)
  })

  it('sends what changed, a while after the last keystroke, with what it was changed from', async () => {
    const { saver, sent, type, phase } = desk({ title: 'A', sapo: 'B' })
    type({ title: 'A1' })
    expect(phase()).toBe('typed')
    await pass(1000)
    type({ title: 'A12' })
    await pass(1400)
    expect(sent).toEqual([])
    await pass(200)
    expect(sent).toEqual([{ base: { title: 'A' }, mine: { title: 'A12' } }])
    expect(saver.snapshot()).toMatchObject({ phase: 'saved', savedAt: '2026-11-29T10:00:00.000Z' })
  })

  it('has one save under way, and sends what was typed meanwhile afterwards', async () => {
    const { saver, sent, type, answer, stored, phase } = desk({ title: 'A' })
    let done = () => {}
    answer(async ({ mine }) => {
      await new Promise<void>((resolve) => (done = resolve))
      return ok((stored.fields = { ...stored.fields, ...mine }))
    })
    type({ title: 'A1' })
    void saver.flush()
    type({ title: 'A12' })
    await pass(5000)
    expect(sent).toHaveLength(1)
    done()
    await pass(10)
    expect(phase()).not.toBe('saved')
    await pass(2000)
    expect(sent[1]).toEqual({ base: { title: 'A1' }, mine: { title: 'A12' } })
  })

  it('a flush waits until the server has all of it', async () => {
    const { saver, stored, type } = desk({ title: 'A' })
    type({ title: 'B' })
    expect(await saver.flush()).toBe(true)
    expect(stored.fields.title).toBe('B')
    expect(await saver.flush()).toBe(true)
  })

  it('puts every word into the buffer, and takes it out when the server has it', async () => {
    const { kept, type } = desk({ title: 'A' })
    type({ title: 'B' })
    await pass(150)
    expect(kept.at(-1)).toEqual({ base: { title: 'A' }, mine: { title: 'B' } })
    await pass(3000)
    expect(kept.at(-1)).toBeNull()
  })
})

describe('a save that fails', () => {
  it('without a network is sent again by itself, ever more rarely', async () => {
    const { sent, type, answer, phase } = desk({ title: 'A' })
    answer(() => no(null, 'offline'))
    type({ title: 'B' })
    await pass(1600)
    expect(phase()).toBe('offline')
    await pass(2000)
    await pass(4000)
    expect(sent).toHaveLength(3)
    type({ title: 'BC' })
    await pass(2000)
    expect(sent).toHaveLength(3)
    answer(({ mine }) => ok(mine))
    await pass(8000)
    expect(phase()).toBe('saved')
    expect(sent.at(-1)?.mine).toEqual({ title: 'BC' })
  })

  it('is refused once, and tried again when the words are others', async () => {
    const { saver, sent, type, answer } = desk({ title: 'A' })
    answer(() => no(403, 'right'))
    type({ title: 'B' })
    await pass(60_000)
    expect(sent).toHaveLength(1)
    expect(saver.snapshot()).toMatchObject({ phase: 'refused', message: 'right.' })
    type({ title: 'C' })
    await pass(2000)
    expect(sent).toHaveLength(2)
  })

  it('for want of a session waits for it', async () => {
    const { saver, sent, type, answer, phase } = desk({ title: 'A' })
    answer(() => no(401, 'session'))
    type({ title: 'B' })
    await pass(60_000)
    expect([phase(), sent.length]).toEqual(['session', 1])
    answer(({ mine }) => ok(mine))
    saver.again()
    await pass(10)
    expect(phase()).toBe('saved')
  })
})

describe('others at the same text', () => {
  it('come in with the answer, where the person wrote nothing', async () => {
    const { form, type, answer } = desk({ title: 'A', sapo: 'B' })
    answer(({ mine }) => ok({ sapo: 'Của họ', ...mine }))
    type({ title: 'A1' })
    await pass(2000)
    expect(form()).toEqual({ title: 'A1', sapo: 'Của họ' })
  })

  it('come in when they are heard of', async () => {
    const { saver, form, stored, sent } = desk({ title: 'A', sapo: 'B' })
    stored.fields = { title: 'A', sapo: 'Của họ' }
    await saver.heard('2026-11-29T11:00:00.000Z')
    await pass(3000)
    expect(form().sapo).toBe('Của họ')
    expect(sent).toEqual([])
  })

  it('and a conflict is told, decided, and sent on what they wrote', async () => {
    const { saver, form, sent, type, answer } = desk({ title: 'A', sapo: 'B' })
    const theirs = { title: 'Của họ', sapo: 'Mới' }
    const conflict = { theirs, fields: [], content: null } as unknown as Conflict
    answer(() => no(409, 'refused', { conflict }))
    type({ title: 'Của tôi' })
    await pass(2000)
    expect(saver.snapshot()).toMatchObject({ phase: 'conflict', conflict })
    answer(({ mine }) => ok({ ...theirs, ...mine }))
    await saver.decided(conflict, { title: 'Cả hai' })
    expect(sent.at(-1)).toEqual({ base: { title: 'Của họ' }, mine: { title: 'Cả hai' } })
    expect(form()).toEqual({ title: 'Cả hai', sapo: 'Mới' })
    expect(saver.snapshot().conflict).toBeNull()
  })
})

it('words of before are sent with what they were written on', async () => {
  const { saver, sent } = desk({ title: 'Mới' })
  saver.recover({ base: { title: 'Cũ' }, mine: { title: 'Cũ, viết tiếp' } })
  await pass(2000)
  expect(sent).toEqual([{ base: { title: 'Cũ' }, mine: { title: 'Cũ, viết tiếp' } }])
})

it('an older row that the page brings takes nothing away', async () => {
  const { saver, form, sent, type } = desk({ title: 'A' })
  type({ title: 'B' })
  await saver.flush()
  await saver.holding({ title: 'A' }, async () => type({ title: 'A' }))
  await pass(3000)
  expect(form().title).toBe('B')
  expect(sent).toHaveLength(1)
})

it('what is typed while the page brings an older row stays, and is saved', async () => {
  const { saver, form, sent, type } = desk({ title: 'A', sapo: 'S' })
  type({ title: 'B' })
  await saver.flush()
  const held = saver.holding(
    { title: 'A', sapo: 'S' },
    () => new Promise((done) => setTimeout(done, 400)),
  )
  await pass(120)
  type({ sapo: 'S1' })
  await pass(20)
  type({ title: 'A', sapo: 'S' })
  await pass(600)
  await held
  expect(form()).toEqual({ title: 'B', sapo: 'S1' })
  await pass(3000)
  expect(sent.at(-1)).toEqual({ base: { sapo: 'S' }, mine: { sapo: 'S1' } })
})

it('what another saves while the page brings an older row is shown', async () => {
  const { saver, form, stored } = desk({ title: 'A', sapo: 'S' })
  const held = saver.holding(
    { title: 'A', sapo: 'S' },
    () => new Promise((done) => setTimeout(done, 400)),
  )
  stored.fields = { title: 'A', sapo: 'Của người kia' }
  await saver.heard('2026-11-29T11:00:00.000Z')
  await pass(600)
  await held
  expect(form()).toEqual({ title: 'A', sapo: 'Của người kia' })
  expect(saver.isDirty()).toBe(false)
})
