import { describe, expect, it } from 'vitest'

import { type NotTaken, notTakenWords } from './templates'

describe('what a text made from a template goes without', () => {
  it.each<[Partial<NotTaken>, RegExp[]]>([
    [{}, []],
    [{ closed: 'Cải cách' }, [/“Cải cách”.*kết thúc.*Hãy chọn/]],
    [{ topics: 2 }, [/^2 chủ đề.*Hãy chọn lại/]],
    [{ parts: [{ kind: 'picture' }, { kind: 'picture' }] }, [/^2 ảnh.*Hãy đưa ảnh khác/]],
    [{ parts: [{ kind: 'file' }] }, [/^1 tệp.*Hãy đưa tệp khác/]],
    [
      {
        parts: [
          { kind: 'ownLink', words: 'bài này' },
          { kind: 'link', words: 'kia', address: 'x' },
        ],
      },
      [/^2 liên kết.*chỉ giữ chữ/],
    ],
  ])('%j', (notTaken, sentences) => {
    const said = notTakenWords({ closed: null, topics: 0, parts: [], ...notTaken })
    expect(said).toHaveLength(sentences.length)
    sentences.forEach((sentence, at) => expect(said[at]).toMatch(sentence))
  })
})
