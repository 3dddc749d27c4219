import { BODY_MAX, MENTIONS_MAX, REPLACEMENT_MAX } from '@/domain/comment/types'
import { cleanText } from '@/domain/text/clean'

import { failure } from '../words/failure'
import type { Mentionable } from './people'

/** What was written, as it is kept. @throws NewsroomError when it is nothing, or too long. */
export function bodyOf(given: string, { mayBeEmpty = false } = {}): string {
  const body = cleanText(given).trim()
  if (body === '' && !mayBeEmpty) throw failure('commentEmpty')
  if (body.length > BODY_MAX) throw failure('commentLong', { length: body.length })
  return body
}

/** What the text should say; one line, which a text node is. @throws NewsroomError when it is too long. */
export function replacementOf(given: string): string {
  const words = cleanText(given).replace(/\s*\n\s*/g, ' ')
  if (words.length > REPLACEMENT_MAX) throw failure('replacementLong', { length: words.length })
  return words
}

/** Each once. @throws NewsroomError when one of them doesn't read the text, or there are too many. */
export function mentionsOf(ids: readonly string[], people: readonly Mentionable[]): string[] {
  const known = new Set(people.map(({ id }) => id))
  const named = [...new Set(ids)]
  if (named.length > MENTIONS_MAX || named.some((id) => !known.has(id))) {
    throw failure('commentMention')
  }
  return named
}
