import type { ValidationError } from 'payload'

import { DeskRefusal } from '../desk/deskRefusal'
import { NewsroomError } from '../words/failure'

/** What a rule said against a row, in its own words; what is no rule's refusal is thrown on. */
export function refusalWords(error: unknown): string {
  if (error instanceof NewsroomError || error instanceof DeskRefusal) return error.message
  // By its shape: the API and the pages are bundled apart, each with classes of its own.
  const { data, isPublic, message } = (error ?? {}) as Partial<ValidationError>
  const said = data?.errors?.flatMap((one) => one.message || []) ?? []
  if (said.length > 0) return [...new Set(said)].join(' ')
  if (isPublic && message) return message
  throw error
}
