import { describe, expect, it } from 'vitest'

import { isArticleContent, plainTextOf } from '@/newsroom/texts/contentShape'

import { plan97Topics } from '../founding/plan97'
import { sampleArticles } from './articleFiles'
import { SAMPLE_COLUMNS } from './columns'
import { lexicalOf } from './lexical'
import { parseArticle } from './parseArticle'

const articles = sampleArticles()
const published = articles.filter(({ state }) => state === 'published')

describe('the articles of the sample', () => {
  it('are a dozen published ones and one or more in every other state', () => {
    expect(published).toHaveLength(12)
    const states = new Set(articles.map(({ state }) => state))
    expect([...states].sort()).toEqual(['approved', 'draft', 'published', 'returned', 'submitted'])
  })

  it('speak of topics of the plan, in columns of the sample, each under its own key and title', () => {
    const topics = new Set(plan97Topics().map(({ code }) => code))
    const columns = new Set<string>(SAMPLE_COLUMNS.map(({ key }) => key))
    for (const { column, topics: codes } of articles) {
      expect(columns).toContain(column)
      for (const code of codes) expect(topics).toContain(code)
    }
    expect(new Set(articles.map(({ key }) => key)).size).toBe(articles.length)
    expect(new Set(articles.map(({ title }) => title)).size).toBe(articles.length)
  })

  it('have a lead, at least four paragraphs, headings, and a picture that says it is drawn', () => {
    for (const { sapo, blocks, picture, title } of published) {
      expect(sapo.length, title).toBeGreaterThan(80)
      const count = (type: string) => blocks.filter((block) => block.type === type).length
      expect(count('paragraph'), title).toBeGreaterThanOrEqual(4)
      expect(count('heading'), title).toBeGreaterThanOrEqual(2)
      expect(picture.caption).toMatch(/^Đồ họa minh họa: /)
    }
  })

  it('are texts that the newsroom accepts, nothing of their marks left over', () => {
    for (const article of articles) {
      const content = lexicalOf(article, () => 'a-picture')
      expect(isArticleContent(content), article.title).toBe(true)
      expect(plainTextOf(content)).not.toMatch(/\*\*|^#|!\[|^- /m)
    }
  })
})

it('an article file without a setting it needs is refused by name', () => {
  expect(() => parseArticle('key: a\n---\n# T\n\nS')).toThrow('state')
})
