import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { decideTextMove } from '@/domain/workflow/text/decide'
import type { Move, TextState } from '@/domain/workflow/text/types'
import { releaseDue } from '@/newsroom/publications/actions/releaseDue'
import { canonical } from '@/newsroom/texts/canonical'
import { answerPublicRequest } from '@/public-api/handlers/answer'

import { describeOnBothDatabases } from '../helpers/databases'
import { holdWrite } from '../helpers/holdWrite'
import { type Answer, type Rest, restOf } from '../helpers/rest'
import { drawnOf, isExhaustive } from '../helpers/sample'
import { layDown, linesOf, storedText } from '../helpers/textMatrix/lay'
import { linesFor } from '../helpers/textMatrix/moves'
import { type Asker, type Crowd, crowdOf } from '../helpers/textMatrix/people'
import { type LaidState, textIn } from '../helpers/textMatrix/states'

const AT_ONCE = 30
const MINUTE_MS = 60_000
const all = { depth: 0, overrideAccess: true } as const

describeOnBothDatabases('several at one text at once', (start) => {
  let payload: Payload
  let rest: Rest
  let crowd: Crowd

  beforeAll(async () => {
    payload = await start()
    rest = restOf(payload)
    crowd = await crowdOf(payload)
  }, 300_000)

  async function lay(state: LaidState) {
    const { people, chain } = crowd
    const given = textIn(state, chain, {
      author: people.author.id,
      writers: [people.author.id],
      firstSigner: people.signer.id,
      lastSigner: people.lastSigner.id,
    })
    const { id } = await layDown(payload, crowd, given)
    return { id, text: given.text, revision: (await newest(id)).revision ?? '' }
  }
  const newest = (id: string) =>
    payload.findByID({ collection: 'articles', id, draft: true, ...all })
  const live = (id: string) => payload.findByID({ collection: 'articles', id, ...all })

  const press = (id: string, asker: Asker, said: object) =>
    rest('POST', `/articles/${id}/moves`, { token: crowd.people[asker].token, data: said })
  const save = (id: string, asker: Asker, data: object) =>
    rest('PATCH', `/articles/${id}?draft=true`, { token: crowd.people[asker].token, data })
  const release = async (minutes = 0) => {
    await releaseDue({ payload, now: new Date(Date.now() + minutes * MINUTE_MS) })
  }

  const events = async (id: string, action: string) => {
    const { totalDocs } = await payload.find({
      collection: 'audit-events',
      where: { and: [{ subjectId: { equals: id } }, { action: { equals: action } }] },
      ...all,
    })
    return totalDocs
  }
  const told = async (id: string) => {
    const { docs } = await payload.find({
      collection: 'notices',
      where: { subject: { equals: id } },
      pagination: false,
      ...all,
    })
    return docs.map((row) => row.user as string).sort()
  }

  const codeOf = ({ body }: Answer) => body.errors?.[0]?.data?.code

  it(`of ${AT_ONCE} approvals of one revision one wins`, async () => {
    const state = { work: 'at the last step', side: 'never public' } as const
    const alone = await lay(state)
    await press(alone.id, 'chief', { move: 'approve', revision: alone.revision })
    const { id, revision } = await lay(state)
    const chiefs = ['chief', 'lastSigner', 'owningChief'] as const
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, (_, at) =>
        press(id, chiefs[at % chiefs.length] ?? 'chief', { move: 'approve', revision }),
      ),
    )
    const [won, lost] = [answers.filter(isDone), answers.filter((one) => !isDone(one))]
    expect(won).toHaveLength(1)
    expect(new Set(lost.map(({ status }) => status))).toEqual(new Set([409]))
    for (const answer of lost) expect(['movedMeanwhile', 'wrongState']).toContain(codeOf(answer))
    expect(await events(id, 'article.approve')).toBe(1)
    expect((await newest(id)).approvals).toHaveLength(2)
    // All who publish but whoever signed, once each.
    const those = await told(id)
    expect(those).toHaveLength((await told(alone.id)).length)
    expect(new Set(those).size).toBe(those.length)
  })

  it(`of ${AT_ONCE} publications each that is said to be done is in the log, and readers have it once`, async () => {
    const { id, revision } = await lay({ work: 'approved', side: 'never public' })
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, () => press(id, 'chief', { move: 'publish', revision })),
    )
    const won = answers.filter(isDone)
    expect(won.length).toBeGreaterThan(0)
    for (const answer of answers) expect([200, 409]).toContain(answer.status)
    expect(await events(id, 'article.publish')).toBe(won.length)
    const of = (collection: 'airings' | 'publications', where: object) =>
      payload.find({ collection, where, ...all } as never) as Promise<{ totalDocs: number }>
    expect((await of('airings', { article: { equals: id } })).totalDocs).toBe(1)
    expect((await of('publications', { articleId: { equals: id } })).totalDocs).toBe(1)
  })

  describe('moves, saves and the clock end as in one order of those that were done', () => {
    type Asked = { move: Move; run: (id: string, revision: string) => Promise<Answer | void> }
    const at = () => new Date().toISOString()
    const asks = (): Record<string, Asked> => {
      const { people } = crowd
      const by = (asker: Asker) => people[asker].id
      return {
        publish: {
          move: { move: 'publish', by: by('chief'), at: at(), seen: 5 },
          run: (id, revision) => press(id, 'chief', { move: 'publish', revision }),
        },
        edit: {
          move: { move: 'edit', by: by('author'), at: at(), seen: 5, complete: true },
          run: (id) => save(id, 'author', { title: 'Viết tiếp' }),
        },
        'edit by an editor': {
          move: { move: 'edit', by: by('writingEditor'), at: at(), seen: 5, complete: true },
          run: (id) => save(id, 'writingEditor', { sapo: 'Sửa câu chữ.' }),
        },
        takeDown: {
          move: { move: 'takeDown', by: by('head'), at: at(), reason: 'Sai' },
          run: (id) => press(id, 'head', { move: 'takeDown', reason: 'Sai' }),
        },
        return: {
          move: { move: 'return', by: by('lastSigner'), at: at(), reason: 'Thiếu' },
          run: (id) => press(id, 'lastSigner', { move: 'return', reason: 'Thiếu' }),
        },
        submit: {
          move: { move: 'submit', by: by('author'), at: at(), seen: 5 },
          run: (id, revision) => press(id, 'author', { move: 'submit', revision }),
        },
        tick: { move: { move: 'tick', at: at() }, run: () => release() },
      }
    }

    const ROUNDS: readonly (LaidState & { asked: readonly string[] })[] = [
      ...(['public in an older revision', 'past its minute', 'never public'] as const).flatMap(
        (side) =>
          [
            ['publish', 'edit', 'takeDown'],
            ['tick', 'edit', 'takeDown'],
            ['tick', 'edit', 'return'],
            ['publish', 'edit', 'edit by an editor', 'return'],
            ['tick', 'publish', 'edit', 'takeDown', 'return'],
          ].map((asked) => ({ work: 'approved' as const, side, asked })),
      ),
      ...[
        ['submit', 'edit'],
        ['submit', 'edit', 'edit by an editor'],
      ].map((asked) => ({ work: 'draft' as const, side: 'past its minute' as const, asked })),
    ]

    it.each(drawnOf(ROUNDS, isExhaustive ? ROUNDS.length : 8, process.env.TEST_SEED ?? ''))(
      '$work, $side: $asked',
      async ({ asked, ...state }) => {
        for (let round = 0; round < (isExhaustive ? 6 : 2); round += 1) {
          const { id, text, revision } = await lay(state)
          const moves = asks()
          const those = asked.map((name) => moves[name] as Asked)
          const answers = await Promise.all(those.map(({ run }) => run(id, revision)))
          const done = those.filter((_, index) => {
            const answer = answers[index]
            if (answer && !isDone(answer)) expect(answer.status, answer.text).toBeLessThan(500)
            return !answer || isDone(answer)
          })
          const found = await storedText(payload, id)
          const end = { text: found?.text, lines: await linesOf(payload, id) }
          const moved = done.map(({ move }) => move)
          // The clock leaves a text that is being moved for the next minute.
          const unticked = moved.filter(({ move }) => move !== 'tick')
          const ends = [moved, unticked].flatMap((some) => endsOf(crowd, text, some))
          const seen = moved.map(({ move }) => move).join()
          expect(ends.map(textOf), seen).toContain(textOf(end))
        }
      },
      120_000,
    )
  })

  describe('a save at the very moment of a release', () => {
    const state = { work: 'approved', side: 'past its minute' } as const

    it.each([
      ['that is about to be written is written first', 'createVersion', true],
      ['that comes while the text goes out is written after it', 'updateOne', false],
    ] as const)('%s', async (_, by, isSaveFirst) => {
      const { id } = await lay(state)
      const words = (await newest(id)).title
      const collection = by === 'updateOne' ? 'public-texts' : 'articles'
      const held = holdWrite(payload, { by, collection })
      const acts = [() => save(id, 'author', { title: 'Chưa ai duyệt' }), () => release()]
      const [first, second] = isSaveFirst ? acts : acts.reverse()
      const before = first?.()
      await held.reached
      const after = second?.()
      await Promise.race([after, new Promise((resolve) => setTimeout(resolve, 500))])
      held.letGo()
      const answers = await Promise.all([before, after])
      for (const answer of answers) if (answer) expect(answer.status, answer.text).toBe(200)
      // The clock comes again: what it could not do a minute ago it does now.
      await release(1)
      const found = await storedText(payload, id)
      expect(found?.text).toMatchObject({
        work: { state: 'draft', revision: 6 },
        public: { published: 5, next: null },
      })
      expect(await newest(id)).toMatchObject({ title: 'Chưa ai duyệt', state: 'draft' })
      expect(await live(id)).toMatchObject({
        title: words,
        state: 'published',
        _status: 'published',
      })
      const request = new Request(`http://localhost/api/v1/articles/${id}`)
      const now = new Date(Date.now() + MINUTE_MS)
      const shown = await (await answerPublicRequest({ payload, now, request })).text()
      expect(shown).toContain(words)
      expect(await events(id, 'article.publish')).toBe(1)
    })

    it('leaves supervisors what readers have, and no word more', async () => {
      const { id } = await lay(state)
      const words = (await newest(id)).title
      await save(id, 'author', { title: 'Chưa ai duyệt', sapo: 'Chưa ai duyệt' })
      await release()
      const { token } = crowd.people.supervisor
      const list = await rest('GET', `/articles?depth=0&where[id][equals]=${id}`, { token })
      expect(list.body.docs?.map(({ title, sapo }) => ({ title, sapo }))).toEqual([
        { title: words, sapo: 'Một đoạn mở đầu.' },
      ])
      const { body } = await rest('GET', `/articles/${id}?depth=0`, { token })
      expect(body).toMatchObject({ title: words, state: 'published' })
    })
  })
})

const textOf = (value: unknown) => JSON.stringify(canonical(value))
const isDone = ({ status }: Answer) => status === 200

/** Where moves lead in each order in which the law lets all of them through, with the lines they leave in the log. */
function endsOf(
  { rules }: Crowd,
  text: TextState,
  moves: readonly Move[],
  lines = 0,
): { text: TextState; lines: number }[] {
  if (moves.length === 0) return [{ text, lines }]
  return moves.flatMap((move, at) => {
    // A save says nothing of the revision it was made on: it is judged by the one that stands.
    const asked = move.move === 'edit' ? { ...move, seen: text.work.revision } : move
    const decision = decideTextMove(rules, text, asked)
    if (!decision.ok) return []
    const left = moves.filter((_, index) => index !== at)
    return endsOf(
      { rules } as Crowd,
      decision.text,
      left,
      lines + linesFor(move.move, text, decision.text),
    )
  })
}
