import { describe, expect, it } from 'vitest'

import { parseQuery } from './query'
import { marked, meantIn, snippetOf } from './snippet'

describe('a line', () => {
  it.each([
    ['words side by side are marked as one', 'Nộp hồ sơ', 'hồ sơ', 'Nộp <mark>hồ sơ</mark>'],
    ['as typed, where it has such', 'bao báo', 'báo', 'bao <mark>báo</mark>'],
    ['accents aside, where it has none', 'bao', 'báo', '<mark>bao</mark>'],
    ['each word by itself', 'hồ sở sơ họ', 'hồ sợ', '<mark>hồ sở sơ</mark> họ'],
    ['by their beginnings', 'Trung tâm', 'tru*', '<mark>Trung</mark> tâm'],
    ['by beginnings as typed, where it has such', 'thứ thủy', 'thủ*', 'thứ <mark>thủy</mark>'],
    [
      'with everything else escaped',
      '<b>"a" & b',
      'a',
      '&lt;b&gt;&quot;<mark>a</mark>&quot; &amp; b',
    ],
    ['not at all, where it has none', 'Tin & bài', 'x', 'Tin &amp; bài'],
  ])('%s', (_what, line, typed, html) => {
    expect(marked(line, parseQuery(typed))).toBe(html)
  })
})

describe('the place of a text that is shown', () => {
  const far = 'Không có gì. '.repeat(60)

  it('is where most of the words stand', () => {
    const html = snippetOf(`Hồ lớn. ${far}Nộp hồ sơ tại xã. ${far}`, parseQuery('hồ sơ xã'))
    expect(html).toContain('Nộp <mark>hồ sơ</mark> tại <mark>xã</mark>.')
    expect(html).toMatch(/^… .* …$/)
    expect(html?.length).toBeLessThan(400)
  })

  it('is none where it has no word of the query', () => {
    expect(snippetOf('Tin bài', parseQuery('mưa'))).toBeNull()
  })

  it('of a short text is all of it', () => {
    expect(snippetOf('Trời\n\nmưa.', parseQuery('mưa'))).toBe('Trời <mark>mưa</mark>.')
  })
})

describe('what is marked of something found', () => {
  const query = parseQuery('thủ')

  it('is what was typed, where any of its texts has that', () => {
    const isMeant = meantIn(['Thử việc', 'Thủ tục mới'], query)
    expect(marked('Thử việc', query, isMeant)).toBe('Thử việc')
    expect(snippetOf('Cho thử việc.', query, isMeant)).toBeNull()
    expect(snippetOf('Thử nghiệm thủ tục.', query, isMeant)).toBe(
      'Thử nghiệm <mark>thủ</mark> tục.',
    )
  })

  it('is what is alike accents aside, where none of them has it', () => {
    const isMeant = meantIn(['Thử việc', 'Thu hoạch'], query)
    expect(marked('Thử việc', query, isMeant)).toBe('<mark>Thử</mark> việc')
  })
})
