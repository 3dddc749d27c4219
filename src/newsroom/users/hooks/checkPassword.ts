import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'

import { rowOf } from '@/database/rows'

import { failure } from '../../words/failure'
import { MIN_LENGTH, passwordProblem } from '../passwordRules'

type Args = {
  id?: string | number
  data?: { password?: unknown; name?: unknown; email?: unknown }
}

/** A password that is set is none that is guessed at once (Payload itself asks for three characters). */
export const checkPassword: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const sets = operation === 'create' || operation === 'update' || operation === 'resetPassword'
  const { id, data } = args as Args
  if (!sets || !data?.password) return args
  if (typeof data.password !== 'string') throw failure('weakPassword', { min: MIN_LENGTH })
  const owner = [data, ...(id === undefined ? [] : [await ownerOf(req, String(id))])]
  const names = owner.flatMap((one) => [one?.name, one?.email])
  const problem = passwordProblem(
    data.password,
    names.filter((name) => typeof name === 'string'),
  )
  if (problem) throw problem
  return args
}

async function ownerOf(req: PayloadRequest, id: string) {
  return rowOf(req, 'users', id, { select: { name: true, email: true }, overrideAccess: true })
}
