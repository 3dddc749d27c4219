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
    ports,
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

describe('words of before', () => {
  it('are sent with what they were written on', async () => {
    const { saver, sent } = desk({ title: 'Mới' })
    await saver.recover({ base: { title: 'Cũ' }, mine: { title: 'Cũ, viết tiếp' } })
    await pass(2000)
    expect(sent).toEqual([{ base: { title: 'Cũ' }, mine: { title: 'Cũ, viết tiếp' } }])
  })

  it('come after what was written in their place since has been saved', async () => {
    const { saver, sent, type } = desk({ title: 'Mới' })
    type({ title: 'Mới hơn' })
    expect(await saver.recover({ base: { title: 'Cũ' }, mine: { title: 'Cũ, tiếp' } })).toBe(true)
    await pass(2000)
    expect(sent.map(({ mine }) => mine.title)).toEqual(['Mới hơn', 'Cũ, tiếp'])
  })

  it('do not take the place of what could not be saved', async () => {
    const { saver, type, form, answer } = desk({ title: 'Mới', sapo: '' })
    answer(() => no(null, 'offline'))
    type({ title: 'Mới hơn' })
    const before = { base: { title: 'Cũ' }, mine: { title: 'Cũ, tiếp' } }
    expect(await saver.recover(before)).toBe(false)
    expect(form().title).toBe('Mới hơn')
    expect(await saver.recover({ base: { sapo: '' }, mine: { sapo: 'Sapo' } })).toBe(true)
    expect(form()).toEqual({ title: 'Mới hơn', sapo: 'Sapo' })
  })
})

describe('what is read anew', () => {
  const slowly = (fields: Fields, ms: number) =>
    new Promise<Fields>((done) => setTimeout(() => done(fields), ms))

  it('counts not where a save of this window overtook it', async () => {
    const { saver, form, type, ports, stored } = desk({ title: 'A', sapo: 'S' })
    ports.readAnew = () => slowly(stored.fields, 3000)
    const heard = saver.heard('2026-11-29T09:00:00.000Z')
    type({ title: 'A1' })
    await pass(2000)
    expect(stored.fields.title).toBe('A1')
    await pass(10_000)
    await heard
    expect(form().title).toBe('A1')
    expect(saver.snapshot().phase).toBe('saved')
  })

  it('is read once more for what is heard of meanwhile, one reading at a time', async () => {
    const { saver, form, ports, stored } = desk({ title: 'A' })
    let asked = 0
    const delays = [2000, 10]
    ports.readAnew = () => slowly(stored.fields, delays[asked++] ?? 10)
    stored.fields = { title: 'B' }
    void saver.heard('2026-11-29T09:00:00.000Z')
    await pass(100)
    stored.fields = { title: 'C' }
    void saver.heard('2026-11-29T09:00:01.000Z')
    await pass(5000)
    expect([form().title, asked]).toEqual(['C', 2])
  })
})

it('what others saved is read again where it could not be read', async () => {
  const { saver, form, ports, stored } = desk({ title: 'A' })
  let asked = 0
  ports.readAnew = async () => ((asked += 1) < 3 ? null : stored.fields)
  stored.fields = { title: 'B' }
  await saver.heard('2026-11-29T09:00:00.000Z')
  expect(form().title).toBe('A')
  await pass(10_000)
  expect([form().title, asked]).toEqual(['B', 3])
})

describe('what is typed between the question of a conflict and its answer', () => {
  const conflictOf = (theirs: Fields) =>
    ({ theirs, fields: [], content: null }) as unknown as Conflict

  it('is joined with what was chosen', async () => {
    const { saver, sent, form, type, answer } = desk({ title: 'Tỉnh đứng thứ mười' })
    const conflict = conflictOf({ title: 'Tỉnh đứng thứ chín' })
    answer(() => no(409, 'refused', { conflict }))
    type({ title: 'Tỉnh đứng thứ hai' })
    await pass(2000)
    type({ title: 'Cả tỉnh đứng thứ hai' })
    answer(({ mine }) => ok(mine))
    await saver.decided(conflict, { title: 'Tỉnh đứng thứ chín' })
    expect(form().title).toBe('Cả tỉnh đứng thứ chín')
    expect(sent.at(-1)).toEqual({
      base: { title: 'Tỉnh đứng thứ chín' },
      mine: { title: 'Cả tỉnh đứng thứ chín' },
    })
  })

  it('is asked about again where it can not be', async () => {
    const { saver, sent, form, type, answer } = desk({ title: 'Mười' })
    const conflict = conflictOf({ title: 'Chín' })
    answer(() => no(409, 'refused', { conflict }))
    type({ title: 'Hai' })
    await pass(2000)
    type({ title: 'Hai mươi' })
    await saver.decided(conflict, { title: 'Chín' })
    expect(form().title).toBe('Hai mươi')
    expect(sent.at(-1)).toEqual({ base: { title: 'Mười' }, mine: { title: 'Hai mươi' } })
    expect(saver.snapshot().phase).toBe('conflict')
  })
})
