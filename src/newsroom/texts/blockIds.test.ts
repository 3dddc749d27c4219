import { describe, expect, it } from 'vitest'

import { withBlockIds } from '@/domain/text/blocks/blocks'
import type { Article } from '@/payload-types'

import { revisionOf } from '../articles/revision'
import { freeze, hashOf, type PublishedArticle } from '../publications/frozen'
import { isArticleContent, plainTextOf } from './contentShape'
import { newBlockId } from './newBlockId'

const text = (words: string) => ({ type: 'text', version: 1, text: words, format: 0 })
const content = {
  root: {
    type: 'root',
    version: 1,
    children: [
      { type: 'paragraph', version: 1, children: [text('Sở Nội vụ công bố.')] },
      { type: 'heading', tag: 'h2', version: 1, children: [text('Chỉ số')] },
    ],
  },
} as unknown as NonNullable<Article['content']>
const marked = withBlockIds(content, newBlockId)
const article = { id: 'a', title: 'Tít', genre: 'news', outlet: 'o' } as PublishedArticle

describe('ids of blocks are no words', () => {
  it('and a text with them is a text', () => {
    expect(JSON.stringify(marked)).toContain('"$":{"id":"')
    expect(isArticleContent(marked)).toBe(true)
  })

  it('the fingerprint of what was approved is the same', () => {
    expect(revisionOf({ ...article, content: marked })).toBe(revisionOf({ ...article, content }))
  })

  it('readers are given the same publication, without them', () => {
    const [one, other] = [content, marked].map((words) =>
      freeze({ ...article, content: words }, []),
    ) as [ReturnType<typeof freeze>, ReturnType<typeof freeze>]
    expect(hashOf(other)).toBe(hashOf(one))
    expect(JSON.stringify(other)).not.toContain('"$"')
  })

  it('search and differences read the same', () => {
    expect(plainTextOf(marked)).toBe(plainTextOf(content))
  })
})
