import { describe, expect, it } from 'vitest'

import { bylineOf, hasAuthors, writingAccounts } from './byline'
import { penNamesOf } from './penNames'
import type { Credit } from './types'
import { peopleWords, percentWords, relatedWork } from './words'

const row = (name: string, more: Partial<Credit> = {}): Credit => ({
  ...{ id: name.replaceAll(' ', ''), user: null, name, kind: 'writing', share: null },
  ...more,
})
const people = [
  row('Hoang', { kind: 'photo', user: 'u3' }),
  row('Mai Chi', { share: 60, user: 'u1' }),
  row('Lan', { share: 40 }),
]

describe('who signs a text', () => {
  it.each([
    ['its authors, in their order', { penName: 'Cũ', people }, 'Mai Chi, Lan'],
    ['the pen name, where nobody is named', { penName: ' Mai Chi ', people: null }, 'Mai Chi'],
    ['the pen name, where others are', { penName: 'Mai', people: people.slice(0, 1) }, 'Mai'],
    ['nobody', { penName: null, people: [] }, ''],
  ])('%s', (_, signed, byline) => {
    expect(bylineOf(signed)).toBe(byline)
  })

  it('is told apart from who did something else', () => {
    expect([hasAuthors(people), hasAuthors(people.slice(0, 1)), hasAuthors('x')]).toEqual([
      ...[true, false, false],
    ])
    expect(writingAccounts(people)).toEqual(['u1'])
  })
})

describe('the people of a text in words', () => {
  it('by what they did, authors first, with the shares laid down', () => {
    expect(peopleWords(people)).toBe('Viết: Mai Chi (60%), Lan (40%) · Ảnh: Hoang')
    expect(peopleWords([row('Mai'), row('Lan')])).toBe('Viết: Mai, Lan')
    expect(peopleWords(null)).toBe('')
  })

  it('for readers', () => {
    expect(relatedWork(people)).toBe('Ảnh: Hoang')
    expect(relatedWork([row('Mai')])).toBe('')
  })

  it.each([
    [10_000, '100%'],
    [3334, '33,34%'],
    [1250, '12,5%'],
  ])('%d hundredths are %s', (part, words) => {
    expect(percentWords(part)).toBe(words)
  })
})

describe('the names a person signs with', () => {
  it('are the usual one, the others, the real one, each once', () => {
    const person = {
      name: 'Nguyễn Mai',
      penName: 'Mai Chi',
      otherPenNames: 'An Nhiên\n\n Mai Chi \nNguyễn Mai',
    }
    expect(penNamesOf(person)).toEqual(['Mai Chi', 'An Nhiên', 'Nguyễn Mai'])
    expect(penNamesOf({ name: 'Lan', penName: null })).toEqual(['Lan'])
  })
})
