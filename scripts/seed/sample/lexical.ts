import { createHash } from 'node:crypto'

import type { Article } from '@/payload-types'

import type { ArticleText, Block, TextRun } from './parseArticle'

type Content = NonNullable<Article['content']>
type Node = Content['root']['children'][number]

const BOLD = 1
const BASE = { version: 1, format: '', indent: 0, direction: 'ltr' } as const

/** The text of an article as the editor keeps it; `pictureOf` gives the id of a picture by its caption. */
export function lexicalOf(
  { blocks }: Pick<ArticleText, 'blocks'>,
  pictureOf: (caption: string) => string | null,
): Content {
  return {
    root: {
      ...BASE,
      type: 'root',
      children: blocks.flatMap((block) => nodeOf(block, pictureOf) ?? []),
    },
  }
}

function nodeOf(block: Block, pictureOf: (caption: string) => string | null): Node | null {
  switch (block.type) {
    case 'paragraph':
      return {
        ...BASE,
        type: 'paragraph',
        textFormat: 0,
        textStyle: '',
        children: texts(block.runs),
      }
    case 'heading':
      return { ...BASE, type: 'heading', tag: 'h2', children: texts(block.runs) }
    case 'list':
      return {
        ...BASE,
        type: 'list',
        listType: block.ordered ? 'number' : 'bullet',
        tag: block.ordered ? 'ol' : 'ul',
        start: 1,
        children: block.items.map((runs, index) => ({
          ...BASE,
          type: 'listitem',
          value: index + 1,
          children: texts(runs),
        })),
      }
    case 'picture': {
      const value = pictureOf(block.caption)
      if (!value) return null
      const id = createHash('sha256').update(block.caption).digest('hex').slice(0, 24)
      return {
        version: 3,
        format: '',
        type: 'upload',
        id,
        fields: null,
        relationTo: 'media',
        value,
      }
    }
  }
}

function texts(runs: readonly TextRun[]): Node[] {
  return runs.map(({ text, bold }) => ({
    type: 'text',
    version: 1,
    text,
    format: bold ? BOLD : 0,
    detail: 0,
    mode: 'normal',
    style: '',
  }))
}
