import type { DeadlineState } from '@/domain/schedule/deadlines'
import type { ArticleState } from '@/domain/workflow/article'
import type { ISSUE_FATE_WORDS } from '@/newsroom/words/ledgerStates'
import type { LedgerStateName } from '@/newsroom/words/ledgerText'

/** The five status hues (design.md, Look); used for status only, never alone. */
export const TONES = ['good', 'warning', 'bad', 'waiting', 'muted'] as const
export type Tone = (typeof TONES)[number]

export type IssueFateName = keyof typeof ISSUE_FATE_WORDS

export const LEDGER_TONES: Record<LedgerStateName, Tone> = {
  open: 'waiting',
  atRisk: 'warning',
  pending: 'waiting',
  met: 'good',
  madeUp: 'good',
  waived: 'muted',
  excused: 'muted',
  short: 'bad',
  none: 'muted',
  upcoming: 'muted',
  unset: 'warning',
  columnless: 'warning',
}

export const ISSUE_FATE_TONES: Record<IssueFateName, Tone> = {
  planned: 'muted',
  pending: 'waiting',
  aired: 'good',
  late: 'warning',
  missed: 'bad',
  madeUp: 'good',
  waived: 'muted',
  excused: 'muted',
  cancelled: 'muted',
  makeUp: 'muted',
}

export const ARTICLE_TONES: Record<ArticleState, Tone> = {
  draft: 'muted',
  submitted: 'waiting',
  returned: 'warning',
  approved: 'good',
  published: 'good',
}

export const DEADLINE_TONES: Record<DeadlineState, Tone> = {
  done: 'good',
  passedBefore: 'warning',
  overdue: 'bad',
  today: 'waiting',
  ahead: 'muted',
}
