import type { ArticleState } from '@/domain/workflow/article'

import type { Article } from '@/payload-types'

import type { ColumnKey } from './columns'
import { isMotif, type Motif } from './motifs'

/** A piece of text, plain or bold. */
export type TextRun = { text: string; bold: boolean }

export type Block =
  | { type: 'paragraph' | 'heading'; runs: TextRun[] }
  | { type: 'list'; ordered: boolean; items: TextRun[][] }
  | { type: 'picture'; motif: Motif; caption: string }

/** An article of the sample as its file tells it. */
export type ArticleText = {
  key: string
  state: ArticleState
  /** Why it was returned. */
  reason: string | null
  column: ColumnKey
  genre: Article['genre']
  topics: string[]
  picture: { motif: Motif; caption: string }
  title: string
  sapo: string
  blocks: Block[]
}

const PICTURE = /^!\[(.+)\]\((\w+)\)$/
const LIST_ITEM = /^(?:-|\d+\.) (.+)$/

/**
 * Reads an article's file: settings (`key: value`) above a line `---`, then the text: `# ` title, first paragraph the
 * lead, `## ` headings, lists, `**bold**`, pictures `![caption](motif)`.
 */
export function parseArticle(file: string): ArticleText {
  const [head = '', ...rest] = file.normalize('NFC').split(/^---$/m)
  const settings = new Map(
    head
      .split('\n')
      .map((line) => /^(\w+): (.+)$/.exec(line))
      .flatMap((found) => (found ? [[found[1] ?? '', (found[2] ?? '').trim()] as const] : [])),
  )
  const setting = (name: string) => {
    const value = settings.get(name)
    if (value === undefined) throw new Error(`article without ${name}`)
    return value
  }
  const parts = rest
    .join('---')
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
  const [title = '', sapo = '', ...blocks] = parts
  return {
    key: setting('key'),
    state: setting('state') as ArticleState,
    reason: settings.get('reason') ?? null,
    column: setting('column') as ColumnKey,
    genre: (settings.get('genre') ?? 'article') as Article['genre'],
    topics: setting('topics').split(/,\s*/),
    picture: { motif: motifOf(setting('picture')), caption: setting('caption') },
    title: title.replace(/^# /, ''),
    sapo,
    blocks: blocks.map(blockOf),
  }
}

function blockOf(part: string): Block {
  const picture = PICTURE.exec(part)
  if (picture)
    return { type: 'picture', caption: picture[1] ?? '', motif: motifOf(picture[2] ?? '') }
  if (part.startsWith('## ')) return { type: 'heading', runs: textRunsOf(part.slice(3)) }
  if (!LIST_ITEM.test(part.split('\n')[0] ?? ''))
    return { type: 'paragraph', runs: textRunsOf(part) }
  return {
    type: 'list',
    ordered: !part.startsWith('-'),
    items: part.split('\n').map((line) => textRunsOf(LIST_ITEM.exec(line)?.[1] ?? line)),
  }
}

function textRunsOf(text: string): TextRun[] {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .split('**')
    .map((part, index) => ({ text: part, bold: index % 2 === 1 }))
    .filter((run) => run.text !== '')
}

function motifOf(name: string): Motif {
  if (!isMotif(name)) throw new Error(`no motif named ${name}`)
  return name
}
