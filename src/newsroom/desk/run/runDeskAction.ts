import type { PayloadRequest } from 'payload'
import type { z } from 'zod'

import { failure, NewsroomError } from '../../words/failure'
import { allow } from '../allow'
import { atDesk } from './atDesk'
import type { DeskAction } from '../deskAction'
import { DeskRefusal } from '../deskRefusal'
import type { DeskSubject } from '../subject'

type Call = {
  req: PayloadRequest
  id: string
  /** As it came in: checked here. */
  input: unknown
  now: Date
}

/**
 * Does an action of the desk for the request's user: rights first, then what they say, then the action itself, on the
 * subject as it is once nobody else is at it.
 * @throws NewsroomError or DeskRefusal with what to do.
 */
export async function runDeskAction<Subject extends DeskSubject, Schema extends z.ZodType, Result>(
  action: DeskAction<Subject, Schema, Result>,
  { req, id, input, now }: Call,
): Promise<Result> {
  if (!req.user) throw failure('loginFirst')
  const { name, roles, load } = action
  const asked = await load(req, id)
  await allow({ req, subject: asked, roles, action: name })
  const read = action.input.safeParse(input)
  if (!read.success) throw badInput(read.error.issues)
  if (action.isRead) return action.run({ req, subject: asked, input: read.data, now })
  return atDesk({ req, outlet: asked.outlet }, async () => {
    const subject = await load(req, id)
    return action.run({ req, subject, input: read.data, now })
  })
}

function badInput(issues: readonly { message: string }[]): DeskRefusal {
  const messages = [...new Set(issues.map(({ message }) => message))]
  return new DeskRefusal(
    400,
    messages.map((message) => new NewsroomError('badInput', message)),
  )
}
