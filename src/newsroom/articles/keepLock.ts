import { createLocalReq, type Payload, type TypedUser } from 'payload'

import { rowOf } from '@/database/rows'
import { decideTextMove } from '@/domain/workflow/text/decide'

import type { WorkflowArticle } from './articleFacts'
import { loadText } from './loadText'

type Asked = { name: string; args: Record<string, unknown> }

/**
 * The same call, which takes no lock of a text that the caller can't change now: one that waits for approval is
 * changed by those who are asked alone. Payload locks whatever form asks for its state, and a form that is being left asks once
 * more after its text was submitted: the editor would read that somebody is still writing.
 */
export async function keepLock<T extends Asked>(
  call: T,
  { payload, user }: { payload: Payload; user: TypedUser },
): Promise<T> {
  const { name, args } = call
  const isLockOfText =
    name === 'form-state' && args.returnLockStatus && args.collectionSlug === 'articles'
  if (!isLockOfText || typeof args.id !== 'string') return call
  const req = await createLocalReq({ user }, payload)
  const text = (await rowOf(req, 'articles', args.id, {
    draft: true,
    select: {
      state: true,
      step: true,
      outlet: true,
      author: true,
      revisionNumber: true,
      chain: true,
    },
    overrideAccess: true,
  })) as WorkflowArticle | null
  if (text?.state !== 'submitted') return call
  const { text: loaded, rules, person } = await loadText(req, text, null)
  const { revision, complete } = loaded.work
  const at = new Date().toISOString()
  const edit = { move: 'edit', by: person, at, seen: revision, complete } as const
  if (decideTextMove(rules, loaded, edit).ok) return call
  return { ...call, args: { ...args, returnLockStatus: false } }
}
