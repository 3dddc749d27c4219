import { idOf } from '@/access/membership'

import { plainTextOf } from '../texts/contentShape'
import type { WorkflowArticle } from './articleFacts'

/** The required parts of an article that are still empty, by their names; a correction has its own (domain.md §5). */
export function missingParts(article: WorkflowArticle): string[] {
  const parts: [string, boolean][] = [
    ['tiêu đề', isWritten(article.title)],
    ...(article.genre === 'correction' ? correctionParts(article) : textParts(article)),
    ['chuyên mục', Boolean(idOf(article.column))],
  ]
  return parts.filter(([, there]) => !there).map(([name]) => name)
}

const textParts = (article: WorkflowArticle): [string, boolean][] => [
  ['sapo', isWritten(article.sapo)],
  ['nội dung', plainTextOf(article.content) !== ''],
]

const correctionParts = (article: WorkflowArticle): [string, boolean][] => [
  ['bài được cải chính', Boolean(idOf(article.corrects))],
  ['nội dung sai', isWritten(article.falseText)],
  ['nội dung đúng', isWritten(article.trueText)],
  ['lời xin lỗi', isWritten(article.apology)],
]

const isWritten = (text: string | null | undefined): boolean => Boolean(text?.trim())
