import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { mergeBlocks } from '@/domain/text/merge/mergeBlocks'
import { mergeFields } from '@/domain/text/merge/mergeFields'
import type { Json } from '@/domain/text/merge/types'

import type { Answer, Refusal } from '../../send/send'
import { decidedFields, disputedIn } from '../conflict/choices'
import { blocksOf, contentOf, wordsOf } from '../fields/contentBlocks'
import { type Fields, savedValue } from '../fields/textFields'
import type { Conflict, Ports, Saved, Unsaved } from '../fields/types'
import { Saver } from './Saver'

const IDS = ['aaaaaaaaaaaa', 'bbbbbbbbbbbb', 'cccccccccccc']
const PLACES = ['title', 'sapo', ...IDS] as const
type Place = (typeof PLACES)[number]

const paragraph = (text: string): Json => ({
  type: 'paragraph',
  children: [{ type: 'text', text, version: 1, format: 0 }],
})
const START: Fields = {
  title: 'Tít.',
  sapo: 'Sapo.',
  content: contentOf(IDS.map((id, at) => ({ id, node: paragraph(`Đoạn ${at}.`) }))) as Json,
}

/** With this word put in front of or behind what stands there. */
function withWord(fields: Fields, place: Place, put: (words: string) => string): Fields {
  if (place === 'title' || place === 'sapo') {
    return { ...fields, [place]: put(String(fields[place])) }
  }
  const blocks = blocksOf(fields.content).map((block) =>
    block.id === place ? { ...block, node: paragraph(put(wordsOf(block.node))) } : block,
  )
  return { ...fields, content: contentOf(blocks, fields.content) as Json }
}
const textOf = ({ title, sapo, content }: Fields): string =>
  [title, sapo, ...blocksOf(content).map(({ node }) => wordsOf(node))].join('\n')

/** As the server saves: three ways, whole or not at all. */
function merged(stored: Fields, { base, mine }: Unsaved): Fields | Conflict {
  const names = Object.keys(mine).filter((name) => name !== 'content')
  const of = (from: Fields) =>
    Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)))
  const { fields, conflicts } = mergeFields(of(base), of(mine), of(stored))
  const parts =
    mine.content === undefined
      ? []
      : mergeBlocks(blocksOf(base.content), blocksOf(mine.content), blocksOf(stored.content))
  const blocks = parts.flatMap((part) => (part.kind === 'block' ? [part.block] : []))
  const isDecided = blocks.length === parts.length
  if (conflicts.size === 0 && isDecided) {
    const content = blocks.length > 0 && { content: contentOf(blocks, stored.content) as Json }
    return { ...stored, ...fields, ...content }
  }
  return {
    ...{ by: null, at: '', revision: '', theirs: stored },
    fields: [...conflicts].map(([name, { base: before, one, other }]) => ({
      ...{ name: name as 'title', base: savedValue(before) },
      ...{ mine: savedValue(one), theirs: savedValue(other) },
      words: { mine: '', theirs: '' },
    })),
    content: isDecided ? null : parts,
  }
}
const isConflict = (of: Fields | Conflict): of is Conflict => 'theirs' in of

/** What becomes of one request: how long it takes there and back, and whether the answer gets through. */
type Way = { there: number; back: number; isLost: boolean }

const refused = (why: Pick<Refusal, 'cause' | 'status' | 'body'>): Answer<Saved> => ({
  done: null,
  refusal: { message: '', problems: [], warnings: [], ...why },
})

/** A form and a server, with a line between them that takes its time and loses answers. */
function desk(ways: readonly Way[]) {
  let form = START
  let stored = START
  let clock = Date.UTC(2026, 10, 29)
  let savedAt = new Date(clock).toISOString()
  let isUntouchable = false
  let asked = 0
  let isGood = false
  const write = (fields: Fields) => {
    stored = fields
    clock += 1
    savedAt = new Date(clock).toISOString()
  }
  const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))
  const asking = async <Result>(answer: () => Result): Promise<Result | null> => {
    const way = ways[(asked += 1) % ways.length]
    if (isGood || !way) return answer()
    await wait(way.there)
    const said = answer()
    await wait(way.back)
    return way.isLost ? null : said
  }
  const offline = refused({ cause: 'offline', status: null, body: null })
  const save = (body: Unsaved): Answer<Saved> => {
    const next = merged(stored, body)
    if (!isConflict(next)) {
      write(next)
      return { done: { fields: stored, revision: savedAt, savedAt }, refusal: null }
    }
    return refused({ cause: 'refused', status: 409, body: { conflict: next } })
  }
  const ports: Ports = {
    read: () => form,
    mayTouch: () => !isUntouchable,
    takeIn: (fields) => {
      form = { ...form, ...fields }
    },
    post: async (body) => (await asking(() => save(body))) ?? offline,
    readAnew: () => asking(() => stored),
    keep: () => Promise.resolve(true),
    saved: () => Promise.resolve(),
    settled: () => {},
  }
  const saver = new Saver(START, ports, savedAt)
  return {
    saver,
    form: () => form,
    stored: () => stored,
    type: (place: Place, word: string) => {
      form = withWord(form, place, (words) => `${words} ${word}`)
      saver.noticed(true)
    },
    otherWrites: (place: Place, word: string) =>
      write(withWord(stored, place, (words) => `${word} ${words}`)),
    hear: () => void saver.heard(savedAt),
    compose: (is: boolean) => {
      isUntouchable = is
    },
    mend: () => {
      isGood = true
      isUntouchable = false
    },
  }
}

type Act =
  | { act: 'type' | 'other' | 'otherUnheard'; place: Place }
  | { act: 'pass'; ms: number }
  | { act: 'hear' | 'flush' | 'compose' | 'composed' }

const place = fc.constantFrom(...PLACES)
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ act: fc.constant('type' as const), place }) },
  {
    weight: 3,
    arbitrary: fc.record({ act: fc.constantFrom('other' as const, 'otherUnheard'), place }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constant('pass' as const),
      ms: fc.integer({ max: 4000, min: 1 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ act: fc.constantFrom('hear' as const, 'flush', 'compose', 'composed') }),
  },
)
const way = fc.record({
  there: fc.integer({ min: 0, max: 3000 }),
  back: fc.integer({ min: 0, max: 3000 }),
  isLost: fc.boolean(),
})

async function happen(at: ReturnType<typeof desk>, one: Act, word: string): Promise<void> {
  if (one.act === 'pass') return void (await vi.advanceTimersByTimeAsync(one.ms))
  if (!('place' in one)) {
    if (one.act === 'hear') at.hear()
    else if (one.act === 'flush') void at.saver.flush()
    else at.compose(one.act === 'compose')
  } else if (one.act === 'type') at.type(one.place, word)
  else {
    at.otherWrites(one.place, word)
    if (one.act === 'other') at.hear()
  }
}

/** All that waits comes about, and whoever is asked keeps both. */
async function comeToRest(at: ReturnType<typeof desk>): Promise<void> {
  at.mend()
  for (let round = 0; round < 20; round += 1) {
    at.hear()
    await vi.advanceTimersByTimeAsync(40_000)
    const { phase, conflict } = at.saver.snapshot()
    if (phase === 'saved') return
    if (phase !== 'conflict' || !conflict) continue
    const both = new Map(disputedIn(conflict).map(({ key }) => [key, 'both' as const]))
    void at.saver.decided(conflict, decidedFields(conflict, both))
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('whatever is typed, saved, heard, lost and decided in whatever order: each word is in the form and on the server', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { minLength: 1, maxLength: 25 }),
      fc.array(way, { minLength: 1, maxLength: 8 }),
      async (acts, ways) => {
        const at = desk(ways)
        const words: string[] = []
        const mine: string[] = []
        for (const [index, one] of acts.entries()) {
          const word = `t${index}.`
          if ('place' in one) words.push(word)
          await happen(at, one, word)
          if (one.act === 'type') mine.push(word)
          // On the screen at every moment, not only in the end.
          expect(mine.filter((typed) => !textOf(at.form()).includes(typed))).toEqual([])
        }
        await comeToRest(at)
        const missing = words.filter(
          (word) => !textOf(at.form()).includes(word) || !textOf(at.stored()).includes(word),
        )
        expect(missing).toEqual([])
        expect(textOf(at.form())).toBe(textOf(at.stored()))
        expect(at.saver.snapshot().phase).toBe('saved')
        at.saver.end()
      },
    ),
    { numRuns: 300 },
  )
}, 120_000)
