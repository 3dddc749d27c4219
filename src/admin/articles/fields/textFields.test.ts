import { describe, expect, it } from 'vitest'

import type { Json } from '@/domain/text/merge/types'

import { blocksOf, isBlockId, newId } from './contentBlocks'
import { absorb, changedIn, type Fields } from './textFields'

const block = (id: string | null, text: string): Json => ({
  type: 'paragraph',
  children: [{ type: 'text', text }],
  ...(id && { $: { id } }),
})
const content = (...children: Json[]): Json => ({ root: { type: 'root', children } })
const A = 'aaaaaaaaaaaa'
const B = 'bbbbbbbbbbbb'
const always = () => true

describe('blocks of a text', () => {
  it('have the ids they carry, else one of their place and words, the same on every screen', () => {
    const text = content(block(A, 'Một'), block(null, 'Hai'), block(A, 'Ba'))
    const ids = blocksOf(text).map(({ id }) => id)
    expect(ids[0]).toBe(A)
    expect(new Set(ids).size).toBe(3)
    expect(ids.every(isBlockId)).toBe(true)
    expect(blocksOf(structuredClone(text)).map(({ id }) => id)).toEqual(ids)
  })

  it('get new ids of the form that the server accepts', () => {
    expect(isBlockId(newId())).toBe(true)
    expect(newId()).not.toBe(newId())
  })
})

describe('what a person changed', () => {
  it.each<[string, Fields, Fields, string[]]>([
    ['nothing', { title: 'A', sapo: null, topics: null }, { title: 'A', sapo: '', topics: [] }, []],
    ['a field that the form has not', { title: 'A', sapo: 'B' }, { title: 'A' }, []],
    ['a field emptied', { sapo: 'B' }, { sapo: '' }, ['sapo']],
    [
      'a block',
      { content: content(block(A, 'x')) },
      { content: content(block(A, 'y')) },
      ['content'],
    ],
    [
      'only what is no word',
      { content: content(block(A, 'x')) },
      { content: content(block(A, 'x')) },
      [],
    ],
  ])('%s', (_, base, now, expected) => {
    expect(changedIn(base, now)).toEqual(expected)
  })
})

describe('what the server says, brought into an open form', () => {
  const base: Fields = { title: 'A', sapo: 'Một hai ba' }

  it('comes in where the person changed nothing', () => {
    const said = { title: 'B', sapo: 'Một hai ba' }
    expect(absorb({ base, now: base, said }, always)).toEqual({
      base: said,
      takeIn: { title: 'B' },
      waiting: [],
    })
  })

  it('leaves what is typed since, and is what that is compared with', () => {
    const now = { title: 'A', sapo: 'Một hai ba bốn' }
    const found = absorb({ base, now, said: base }, always)
    expect(found).toEqual({ base, takeIn: {}, waiting: [] })
    expect(changedIn(found.base, now)).toEqual(['sapo'])
  })

  it('is joined where both wrote apart', () => {
    const now = { title: 'A', sapo: 'Một hai ba bốn' }
    const said = { title: 'A', sapo: 'Không một hai ba'.replace('một', 'Một') }
    expect(absorb({ base, now, said }, always).takeIn).toEqual({ sapo: 'Không Một hai ba bốn' })
  })

  it('waits, with the old base, where the same words changed or hands are on it', () => {
    const now = { title: 'A', sapo: 'Một bốn ba' }
    const said = { title: 'B', sapo: 'Một năm ba' }
    const found = absorb({ base, now, said }, (name) => name !== 'title')
    expect(found).toEqual({ base, takeIn: {}, waiting: ['title', 'sapo'] })
  })

  it('takes others’ blocks in beside the person’s own', () => {
    const before = content(block(A, 'Một.'), block(B, 'Hai.'))
    const now = { content: content(block(A, 'Một, tôi.'), block(B, 'Hai.')) }
    const said = { content: content(block(A, 'Một.'), block(B, 'Hai, họ.')) }
    const { takeIn } = absorb({ base: { content: before }, now, said }, always)
    expect(takeIn.content).toEqual(content(block(A, 'Một, tôi.'), block(B, 'Hai, họ.')))
  })
})
