import { crc32 } from 'node:zlib'

import fc from 'fast-check'
import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'

import { type Choice, decidedFields, disputedIn } from '@/admin/articles/conflict/choices'
import { blocksOf, contentOf } from '@/admin/articles/fields/contentBlocks'
import { absorb, changedIn, type Fields, fieldsOf, pick } from '@/admin/articles/fields/textFields'
import type { Conflict } from '@/admin/articles/fields/types'
import type { Json } from '@/domain/text/merge/types'

import { describeOnBothDatabases } from '../helpers/databases'
import { articleData, ground, person, type Ground, type Person } from '../helpers/newsroom'
import { restOf, type Rest } from '../helpers/rest'
import { isExhaustive } from '../helpers/sample'
import { type Edit, edit, START, wordsIn, write } from '../helpers/writers'

const RUNS = isExhaustive ? 60 : 4
/** A decision that is sent once more because somebody saved meanwhile; more is a loop. */
const MOST_TRIES = 4

type Turn = {
  who: number
  edits: Edit[]
  field: 'title' | 'sapo' | null
  isLost: boolean
  choice: Choice
}
const turn: fc.Arbitrary<Turn> = fc.record({
  who: fc.nat(3),
  edits: fc.array(edit, { maxLength: 5 }),
  field: fc.constantFrom('title' as const, 'sapo' as const, null, null),
  isLost: fc.boolean(),
  choice: fc.constantFrom<Choice>('mine', 'theirs', 'both'),
})

/** An open form: what the server last said, and what stands in it. */
type Form = { by: Person; base: Fields; now: Fields }

const words = (value: Json | undefined): string[] =>
  typeof value === 'string' ? value.split(' ') : wordsIn(blocksOf(value))
const wordsOfAll = ({ title, sapo, content }: Fields): string[] =>
  [title, sapo, content].flatMap(words)
const without = (all: readonly string[], some: readonly string[]): string[] => {
  const there = new Set(some)
  return all.filter((word) => !there.has(word))
}

describeOnBothDatabases('writers at one text', (open) => {
  let payload: Payload
  let rest: Rest
  let base: Ground
  let people: Person[]

  beforeAll(async () => {
    payload = await open()
    rest = restOf(payload)
    base = await ground(payload)
    const { outlet } = base.paper
    const roles = ['reporter', 'sectionEditor', 'editorInChief', 'secretary'] as const
    people = []
    for (const role of roles)
      people.push(await person(payload, `Người ${role}`, [{ role, outlet }]))
  }, 300_000)

  async function begin(): Promise<string> {
    const data = { ...articleData(base.paper, 'Tít'), title: 'Tít chung', sapo: 'Sapo chung' }
    const answer = await rest('POST', '/articles?draft=true&depth=0', {
      token: people[0]?.token,
      data: { ...data, content: contentOf(START) },
    })
    expect(answer.status, answer.text).toBe(201)
    return answer.body.doc?.id ?? ''
  }
  const stored = async (id: string): Promise<Fields> => {
    const row = await payload.findByID({
      ...{ collection: 'articles', id, draft: true, depth: 0, overrideAccess: true },
    })
    return fieldsOf(row as never)
  }

  it('lose no word: what each typed is in the text, or before the eyes of whoever decides', async () => {
    const check = fc.asyncProperty(
      fc.integer({ min: 2, max: 4 }),
      fc.array(turn, { minLength: 4, maxLength: 9 }),
      async (count, turns) => {
        const id = await begin()
        const first = await stored(id)
        const forms = people.slice(0, count).map((by): Form => ({ by, base: first, now: first }))
        const book = new Book(id)
        for (const [at, one] of turns.entries()) {
          const form = forms[one.who % count]
          if (!form) continue
          book.edit(form, one, `t${at}e`)
          await save(book, form, one)
        }
        // Who never had an answer sends the same once more.
        for (const form of forms) await save(book, form, { isLost: false, choice: 'both' })
        await book.check()
      },
    )
    await fc.assert(check, {
      numRuns: RUNS,
      seed: crc32(process.env.TEST_SEED ?? ''),
      interruptAfterTimeLimit: 400_000,
    })
  }, 600_000)

  /** What was typed, what somebody took out who had seen it, and what was stored by whom. */
  class Book {
    readonly typed = new Set<string>()
    readonly taken = new Set<string>()
    readonly saves: { by: string; words: string }[] = []

    constructor(readonly article: string) {}

    edit(form: Form, { edits, field }: Turn, name: string): void {
      const before = wordsOfAll(form.now)
      const content = contentOf(write(blocksOf(form.now.content), edits, name), form.now.content)
      const line = field && { [field]: `${String(form.now[field] ?? '')} ${field}${name}`.trim() }
      form.now = { ...form.now, content: content as Json, ...line }
      const after = wordsOfAll(form.now)
      for (const word of without(after, before)) this.typed.add(word)
      for (const word of without(before, after)) this.taken.add(word)
    }

    decided(seen: readonly string[], chosen: Fields): void {
      for (const word of without(seen, wordsOfAll(chosen))) this.taken.add(word)
    }

    async saved(by: string): Promise<void> {
      this.saves.push({ by, words: wordsOfAll(await stored(this.article)).join(' ') })
    }

    async check(): Promise<void> {
      const end = wordsOfAll(await stored(this.article))
      const meant = [...this.typed].filter((word) => !this.taken.has(word))
      expect(without(meant, end)).toEqual([])
      const { docs } = await payload.findVersions({
        ...{ collection: 'articles', where: { parent: { equals: this.article } } },
        ...{ pagination: false, depth: 0, overrideAccess: true },
      })
      const kept = new Set(
        docs.map(({ version }) => wordsOfAll(fieldsOf(version as never)).join(' ')),
      )
      // Saves of one person in a row are one version: what they left is there.
      const left = this.saves.filter(({ by }, at) => by !== this.saves[at + 1]?.by)
      expect(left.filter((one) => !kept.has(one.words))).toEqual([])
    }
  }

  async function save(book: Book, form: Form, how: Pick<Turn, 'isLost' | 'choice'>): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const names = changedIn(form.base, form.now)
      if (names.length === 0) return
      const sent = { base: pick(form.base, names), mine: pick(form.now, names) }
      const answer = await rest('POST', `/articles/${book.article}/save`, {
        token: form.by.token,
        data: sent,
      })
      if (answer.status === 200) {
        await book.saved(form.by.id)
        if (how.isLost) return
        const said = (answer.body as { fields: Fields }).fields
        take(form, { ...form.base, ...sent.mine }, said)
        return
      }
      expect(answer.status, answer.text).toBe(409)
      decide(book, form, { conflict: answer.body.conflict as Conflict, choice: how.choice })
    }
    throw new Error('a decision that is never taken')
  }

  function take(form: Form, was: Fields, said: Fields): void {
    const absorbed = absorb({ base: was, now: form.now, said }, () => true)
    form.base = absorbed.base
    form.now = { ...form.now, ...absorbed.takeIn }
  }

  /** As the page does it (Saver.decided); nothing that either typed may be missing in what is shown. */
  function decide(
    book: Book,
    form: Form,
    { conflict, choice }: { conflict: Conflict; choice: Choice },
  ): void {
    const disputed = disputedIn(conflict)
    expect(disputed).not.toEqual([])
    const shown = JSON.stringify(conflict)
    const mine = changedIn(form.base, form.now).flatMap((name) => words(form.now[name]))
    const typed = mine.filter((word) => book.typed.has(word))
    expect(typed.filter((word) => !shown.includes(word))).toEqual([])
    // A line that both wrote would grow with each decision beyond what it may hold.
    const choices = disputed.map(({ key, field, mayBoth }): [string, Choice] => [
      key,
      choice === 'both' && (field !== 'content' || !mayBoth) ? 'mine' : choice,
    ])
    const chosen = decidedFields(conflict, new Map(choices))
    const before = wordsOfAll(form.now)
    const others = Object.fromEntries(
      Object.entries(conflict.theirs).filter(([name]) => !(name in chosen)),
    )
    take(form, form.base, others)
    const names = Object.keys(chosen) as (keyof Fields)[]
    form.base = { ...form.base, ...pick(conflict.theirs, names) }
    form.now = { ...form.now, ...chosen }
    book.decided([...before, ...wordsOfAll(conflict.theirs)], form.now)
  }
})
