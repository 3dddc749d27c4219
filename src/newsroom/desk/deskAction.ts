import type { PayloadRequest } from 'payload'
import type { z } from 'zod'

import type { Role } from '@/access/roles'

import type { DeskActionName } from '../words/deskActions'
import type { DeskSubject } from './subject'

/** One action of the obligation desk: who may, what they say, what is done. */
export type DeskAction<Subject extends DeskSubject, Schema extends z.ZodType, Result> = {
  name: DeskActionName
  /** At the subject's outlet; administrators always, and who supervises for the body that it is of. */
  roles: readonly Role[]
  /** @throws NewsroomError when it is gone. */
  load: (req: PayloadRequest, id: string) => Promise<Subject>
  input: Schema
  /** Checks everything before the first write; runs alone at its outlet's desk. */
  run: (context: {
    req: PayloadRequest
    subject: Subject
    input: z.output<Schema>
    now: Date
  }) => Promise<Result>
  /** It only looks: nobody has to wait for it. */
  isRead?: boolean
}
