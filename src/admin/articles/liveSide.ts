import { writingAccounts } from '@/domain/credit/byline'
import { type ArticleState, ARTICLE_STATES } from '@/domain/workflow/article'
import { workStateOf } from '@/domain/workflow/text/ofArticle'
import type { Approval } from '@/domain/workflow/text/types'

import type { ArticleSide } from './articleSteps'

type Data = Record<string, unknown> | null | undefined

/** The state an unknown value of a document stands for: a row that has none yet is a draft. */
export function stateOf(value: unknown): ArticleState {
  return ARTICLE_STATES.find((state) => state === value) ?? 'draft'
}

/**
 * What the server found, brought up to what the page knows since: autosave and moves answer with the article. Whoever has
 * changed the text in this window is one of its writers, before it is saved too.
 */
export function liveSide(side: ArticleSide, data: Data, hasEdited: boolean): ArticleSide {
  const { work } = side.text
  const state = stateOf(data?.state)
  const revision = numberOr(data?.revisionNumber, work.revision)
  const isPublished = state === 'published'
  const writers = [...namesOr(data?.writers, work.writers), ...writingAccounts(data?.people)]
  return {
    ...side,
    wishedAt: wishIn(data, side.wishedAt),
    text: {
      work: {
        ...work,
        state: workStateOf(state),
        step: state === 'submitted' ? numberOr(data?.step, work.step ?? 0) : null,
        revision,
        writers: hasEdited ? [...new Set([...writers, side.person])] : writers,
        approvals: Array.isArray(data?.approvals) ? (data.approvals as Approval[]) : work.approvals,
      },
      public: isPublished ? { ...side.text.public, published: revision } : side.text.public,
    },
  }
}

/** As the form has it now, emptied too. */
function wishIn(data: Data, known: string | null): string | null {
  if (!data || !('wishedAt' in data)) return known
  return typeof data.wishedAt === 'string' ? data.wishedAt : null
}

const numberOr = (value: unknown, known: number): number =>
  typeof value === 'number' ? value : known

const namesOr = (value: unknown, known: readonly string[]): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : known
