import { APIError, type Payload } from 'payload'

import { isOutOfReach } from '@/database/outOfReach'
import { RuleError } from '@/domain/schedule/rule'

type Part = {
  payload: Pick<Payload, 'logger'>
  /** What it is, for the log. */
  part: string
}

/**
 * Does one part of a pass that others don't need: what keeps it from being done is told in a sentence (null when it was
 * done), and the next pass takes it up. What nobody foresaw is in the log with its stack.
 * @throws when the database is out of reach: then no other part can be done either.
 */
export async function attempt(
  { payload, part }: Part,
  work: () => Promise<unknown> | unknown,
): Promise<string | null> {
  try {
    await work()
    return null
  } catch (error) {
    const problem = foreseen(error)
    if (problem !== null) return problem
    if (isOutOfReach(error)) throw error
    payload.logger.error({ err: error, part, msg: 'A part was left to the next run' })
    return 'lỗi ngoài dự kiến, chi tiết ở nhật ký máy chủ'
  }
}

/** Why a column can't be planned, for a person; what nobody foresaw is thrown on. */
export function problemOf(error: unknown): string {
  const problem = foreseen(error)
  if (problem === null) throw error
  return problem
}

function foreseen(error: unknown): string | null {
  if (error instanceof RuleError) return `quy tắc lặp không dùng được (${error.rrule})`
  return error instanceof APIError ? error.message : null
}
