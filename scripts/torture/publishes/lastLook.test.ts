import { describe, expect, it } from 'vitest'

import { emptyFigures } from './figures'
import { judgeLog, judgeMessages } from './lastLook'
import { articleAt, isRight, LIST } from './reader'

const changes = [
  { sequence: 1, kind: 'outlet.added' },
  { sequence: 2, kind: 'text.published' },
  { sequence: 3, kind: 'text.takenDown' },
]
const told = (sequence: number, of: { id?: string; kind?: string; isTaken?: boolean } = {}) => ({
  ...{ id: `m${sequence}`, sequence, isTaken: true },
  ...{ kind: changes[sequence - 1]?.kind ?? '', ...of },
})

describe('messages a webhook had', () => {
  it.each([
    ['each in order', [told(2), told(3)], []],
    ['one not taken and sent again', [told(2, { isTaken: false }), told(2), told(3)], []],
    ['one twice', [told(2), told(3), told(2)], []],
    ['one missing', [told(3)], ['2 text.published was not delivered']],
    [
      'one never taken',
      [told(2, { isTaken: false }), told(3)],
      ['2 text.published was not delivered'],
    ],
    ['out of order', [told(3), told(2)], ['2 came after 3']],
    ['another id for the same', [told(2), told(2, { id: 'x' }), told(3)], ['2 has several ids']],
    [
      'the same id for another',
      [told(2), told(3, { id: 'm2' })],
      ['m2 is that of several changes'],
    ],
    [
      'what it did not ask for',
      [told(2), told(3), told(1)],
      ['1 outlet.added was not asked for', '1 came after 3'],
    ],
  ])('%s', (_, received, wrong) => {
    const figures = emptyFigures()
    judgeMessages({ name: 'all', kinds: [] }, { changes, after: 1 }, received, figures)
    expect(figures.wrong).toEqual(wrong.map((line) => `webhook all: ${line}`))
  })

  it('counts what is due by its kinds, and what came more than once', () => {
    const figures = emptyFigures()
    const received = [told(3), told(3)]
    judgeMessages(
      { name: 'gone', kinds: ['text.takenDown'] },
      { changes, after: 1 },
      received,
      figures,
    )
    expect(figures.messages).toEqual({ expected: 1, told: 1, doubles: 1 })
    expect(figures.wrong).toEqual([])
  })
})

describe('the change log', () => {
  const standing = { changes, webhooks: [], marks: 0, behind: [], undelivered: 0 }
  it.each([
    ['whole', standing, []],
    [
      'a gap',
      { ...standing, changes: changes.filter(({ sequence }) => sequence !== 2) },
      ['change log: 3 where 2 should be'],
    ],
    ['a mark left', { ...standing, marks: 1 }, ['change log: 1 marks left']],
    ['behind', { ...standing, behind: ['text:1'] }, ['change log: behind text:1']],
  ])('%s', (_, given, wrong) => {
    const figures = emptyFigures()
    judgeLog(given, figures)
    expect(figures.wrong).toEqual(wrong)
  })
})

describe('an answer is right', () => {
  const text = { slug: 'bai-1', title: 'Bài 1 lần 2 hết', isGone: false }
  const answer = (status: number, body: string) => ({ status, body, etag: '', begun: 0 })
  it.each([
    ['an article with its title', articleAt('bai-1'), text, answer(200, text.title), true],
    ['its title before', articleAt('bai-1'), text, answer(200, 'Bài 1 lần 1 hết'), false],
    ['none', articleAt('bai-1'), text, answer(404, ''), false],
    [
      'one that was taken down',
      articleAt('bai-1'),
      { ...text, isGone: true },
      answer(410, ''),
      true,
    ],
    [
      'the same, still there',
      articleAt('bai-1'),
      { ...text, isGone: true },
      answer(200, ''),
      false,
    ],
    ['a list with it', LIST, text, answer(200, `{"title":"${text.title}"}`), true],
    ['a list without it', LIST, text, answer(200, '{}'), false],
    [
      'a list with what is gone',
      LIST,
      { ...text, isGone: true },
      answer(200, '{"slug":"bai-1"}'),
      false,
    ],
  ])('%s', (_, path, shown, given, expected) => {
    expect(isRight(path, given, shown)).toBe(expected)
  })
})
