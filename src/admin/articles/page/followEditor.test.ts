import { describe, expect, it } from 'vitest'

import type { Json } from '@/domain/text/merge/types'

import type { OpenText } from '../editor/blocks/OpenText'
import { putOpenText } from '../editor/blocks/openTexts'
import { contentOf } from '../fields/contentBlocks'
import { followEditor } from './followEditor'

const content = (words: string): Json =>
  contentOf([{ id: 'aaaaaaaaaaaa', node: { type: 'paragraph', words } }]) as Json

/** An editor as the page puts one up, that shows this text. */
function editor(shown: Json) {
  const text = {
    shown,
    heard: new Set<(isTyped: boolean) => void>(),
    content: () => text.shown,
    takeIn: (wanted: Json) => {
      text.shown = wanted
    },
    listen: (hear: (isTyped: boolean) => void) => {
      text.heard.add(hear)
      return () => text.heard.delete(hear)
    },
    type: (words: string) => {
      text.shown = content(words)
      for (const hear of text.heard) hear(true)
    },
  }
  return text
}
let articles = 0
const followed = () => {
  const article = `text ${(articles += 1)}`
  const heard: boolean[] = []
  const follow = followEditor(article, (isTyped) => heard.push(isTyped))
  const put = (text: ReturnType<typeof editor>) => putOpenText(article, text as never as OpenText)
  return { follow, heard, put }
}

describe('the editor of a text', () => {
  it('that is put up anew shows what the last one held, and is heard in its place', () => {
    const { follow, heard, put } = followed()
    const first = editor(content('A'))
    const remove = put(first)
    first.type('AB')
    remove()
    expect(follow.content()).toEqual(content('AB'))
    const second = editor(content('A'))
    put(second)
    expect(second.shown).toEqual(content('AB'))
    first.type('ABC')
    second.type('ABD')
    expect([follow.content(), heard]).toEqual([content('ABD'), [true, true]])
  })

  it('that is away for a moment takes in what came meanwhile', () => {
    const { follow, put } = followed()
    put(editor(content('A')))()
    follow.takeIn(content('Của họ'))
    expect(follow.content()).toEqual(content('Của họ'))
    const second = editor(content('A'))
    put(second)
    expect(second.shown).toEqual(content('Của họ'))
  })

  it('that has not been there yet says nothing', () => {
    const { follow, put } = followed()
    expect(follow.content()).toBeUndefined()
    put(editor(content('A')))
    expect(follow.content()).toEqual(content('A'))
  })
})
