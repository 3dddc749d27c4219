import { idOf } from '@/access/membership'

import { plainTextOf } from '../texts/contentShape'
import type { WorkflowArticle } from './articleFacts'

/** The required parts of an article that are still empty, by their names. */
export function missingParts(article: WorkflowArticle): string[] {
  const parts: [string, boolean][] = [
    ['tiêu đề', Boolean(article.title?.trim())],
    ['sapo', Boolean(article.sapo?.trim())],
    ['nội dung', plainTextOf(article.content) !== ''],
    ['chuyên mục', Boolean(idOf(article.column))],
  ]
  return parts.filter(([, there]) => !there).map(([name]) => name)
}
