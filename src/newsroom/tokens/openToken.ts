import type { PayloadRequest, TypeWithID } from 'payload'

import { rowWhere } from '@/database/rows'

import { failure } from '../words/failure'
import { guessesFrom } from './guesses'
import { fingerprintOf, isToken } from './token'

type Tokened = 'rundown-links' | 'calendar-links' | 'preview-links'
type Row = TypeWithID & { revokedAt?: string | null }

type Ask = {
  req: PayloadRequest
  /** Where the rows of such tokens are. */
  collection: Tokened
  token: string
  /** What is said of one there never was, and of one that was revoked. */
  codes: {
    unknown: 'linkUnknown' | 'calendarUnknown' | 'previewUnknown'
    revoked: 'linkRevoked' | 'calendarRevoked' | 'previewOver'
  }
}

/**
 * The row of a token that opens something without an account. It is looked up before anything else: one that holds is
 * never refused, whatever was guessed from its network.
 * @throws NewsroomError 410 for one that was revoked, which is no guess: only who was given it has it. 404 for one there
 * is none of, and 429 after twenty of those from a network within a minute.
 */
export async function openToken<Found extends Row>(ask: Ask): Promise<Found> {
  const { req, token, codes } = ask
  const row = isToken(token) ? await tokenRow<Found>(ask) : null
  if (row?.revokedAt) throw failure(codes.revoked)
  if (row) return row
  const guesses = guessesFrom(req)
  guesses.refuseTooMany()
  guesses.count()
  throw failure(codes.unknown)
}

/** The row of a token, revoked or not; null when there is none. */
export async function tokenRow<Found extends Row>({
  req,
  collection,
  token,
}: Pick<Ask, 'req' | 'collection' | 'token'>): Promise<Found | null> {
  const row = await rowWhere(req, collection, {
    where: { hash: { equals: fingerprintOf(token) } },
    overrideAccess: true,
  })
  return row as unknown as Found | null
}
