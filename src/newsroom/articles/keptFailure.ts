import { formatDate } from '@/domain/calendar/vietnameseDates'
import type { Article } from '@/payload-types'

import { failure, type NewsroomError } from '../words/failure'

/** That a text has to stay, until when and why. */
export function keptFailure(
  article: Partial<Pick<Article, 'keepUntil' | 'keepReason'>> | null,
): NewsroomError {
  const { keepUntil, keepReason } = article ?? {}
  return failure('keptUntil', {
    day: keepUntil ? formatDate(keepUntil) : '',
    reason: (keepReason ?? '').replace(/[.\s]+$/, ''),
  })
}
