import { describe, expect, it } from 'vitest'

import { hearersOf } from './hearers'

const readers = new Set(['author', 'an', 'binh', 'chi'])
const told = (said: Partial<Parameters<typeof hearersOf>[0]>) =>
  hearersOf({ by: 'an', mentions: [], parties: null, authors: ['author'], readers, ...said }).map(
    ({ user, event, asks }) => `${user} ${event.slice('article.'.length)}${asks ? ' !' : ''}`,
  )

describe('who hears of a comment', () => {
  it.each<[string, Parameters<typeof told>[0], string[]]>([
    ['whose text it is', {}, ['author comment']],
    [
      'who is named, of whom something is asked',
      { mentions: ['binh'] },
      ['author comment', 'binh mention !'],
    ],
    ['one notice each: named is closest', { mentions: ['author'] }, ['author mention !']],
    ['never who said it', { by: 'author', mentions: ['author'] }, []],
    [
      'those of the thread, on a reply',
      { parties: ['an', 'binh'] },
      ['author reply', 'binh reply'],
    ],
    ['never who may not read the text', { mentions: ['stranger'], authors: ['gone'] }, []],
  ])('%s', (_, said, expected) => {
    expect(told(said)).toEqual(expected)
  })
})
