import type { Content, Entry, Settings } from '@/domain/rundown/edit/content'
import type { Operation } from '@/domain/rundown/edit/operation'
import type { EditConflict } from '@/domain/rundown/edit/rebase'
import type { ReviewView } from '@/newsroom/rundowns/views/loadState'

import { liveEvents } from '../../live/liveEvents'
import { CAUSES } from '../../send/causes'
import type { RemoteChange, SendAnswer, Snapshot, Transport } from './transport'

const { offline, session, broken } = CAUSES.queue

/** The approval of a rundown, which is no part of its content. */
export type Approval = { revision: number; byName: string | null; at: number } | null

export type StateBody = {
  revision: number
  settings: Settings
  entries: readonly Entry[]
  approved: Approval
  review: ReviewView
}

type Hooks = {
  onApproval: (approved: Approval) => void
  onReview: (review: ReviewView) => void
}

export const snapshotOf = ({ revision, settings, entries }: StateBody): Snapshot => ({
  revision,
  content: { settings, entries } satisfies Content,
})

/** The rundown's API as the editor talks with it. */
export function httpTransport(id: string, { onApproval, onReview }: Hooks): Transport {
  const path = `/api/rundowns/${id}`
  const loadReview = async () => {
    const response = await request(`${path}/state`)
    const state = response?.ok
      ? ((await response.json().catch(() => null)) as StateBody | null)
      : null
    if (state) onReview(state.review)
  }
  return {
    send: async ({ base, operations, client }) => {
      const response = await request(`${path}/operations`, { base, ops: operations, client })
      if (!response) return { kind: 'unreachable', message: offline }
      const body = (await response.json().catch(() => null)) as AnswerBody | null
      return body ? readAnswer(response.status, body) : { kind: 'unreachable', message: broken }
    },
    load: async () => {
      const response = await request(`${path}/state`)
      if (!response?.ok) return null
      const state = (await response.json().catch(() => null)) as StateBody | null
      if (!state) return null
      onApproval(state.approved)
      onReview(state.review)
      return snapshotOf(state)
    },
    listen: (after, { onChange, onLost, onReset }) =>
      liveEvents({
        address: () => `${path}/events?after=${after}`,
        on: {
          change: ({ by, ...change }: ChangeBody) => onChange({ ...change, by: by?.name ?? null }),
          approval: ({ approved, byName }: ApprovalBody) => {
            onApproval(approved && { ...approved, byName })
            // Why it was sent back is for the newsroom alone, and streams go to screens by link too.
            void loadReview()
          },
          reload: (_, line) => {
            line.end()
            onReset()
          },
          end: (_, line) => line.end(),
        },
        onState: (state) => {
          if (state === 'lost') onLost()
        },
      }),
  }
}

type ApprovalBody = { approved: Approval; byName: string | null }
type ChangeBody = Omit<RemoteChange, 'by'> & { by: { name: string } | null }
type AnswerBody = {
  revision?: number
  applied?: Operation[]
  conflicts?: EditConflict[]
  state?: StateBody
  errors?: { message?: string }[]
}

async function request(url: string, body?: object): Promise<Response | null> {
  try {
    return await fetch(url, {
      credentials: 'include',
      ...(body && {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    })
  } catch {
    return null
  }
}

function readAnswer(status: number, body: AnswerBody): SendAnswer {
  if (body.revision !== undefined && body.applied) {
    return { kind: 'accepted', revision: body.revision, operations: body.applied }
  }
  if (body.conflicts && body.state) {
    return { kind: 'conflicts', conflicts: body.conflicts, snapshot: snapshotOf(body.state) }
  }
  if (status === 401) return { kind: 'unreachable', message: session }
  const message = body.errors?.flatMap((error) => error.message ?? []).join(' ')
  if (status >= 500 || status === 429 || !message) return { kind: 'unreachable', message: broken }
  return { kind: 'refused', message }
}
