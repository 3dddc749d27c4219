'use client'

import { useState } from 'react'

import type { Choice } from '@/domain/schedule/proposeChange'
import type { Rescheduled } from '@/newsroom/columns/actions/reschedule'

import { send } from '../send/send'

/** Nothing is done yet, so nothing is logged. */
const LOOKING = 'Xem trước ảnh hưởng'

type Body = Record<string, unknown>
export type RescheduleAnswer = { ok: true; change: Rescheduled } | { ok: false; message: string }

/** Asks what a change of schedule would do, or does it as it was seen. */
export function useReschedule(path: string) {
  const [busy, setBusy] = useState(false)

  const ask = async (body: Body): Promise<RescheduleAnswer> => {
    setBusy(true)
    const { done, refusal } = await send<Rescheduled>('POST', path, body)
    setBusy(false)
    if (refusal) return { ok: false, message: refusal.message }
    return { ok: true, change: done }
  }
  const listed = (choices: ReadonlyMap<string, Choice>) =>
    [...choices].map(([issue, choice]) => ({ issue, choice }))

  return {
    busy,
    look: (body: Body, choices: ReadonlyMap<string, Choice> = new Map()) =>
      ask({ ...body, choices: listed(choices), reason: LOOKING, preview: true }),
    commit: (body: Body, choices: ReadonlyMap<string, Choice>, seen: Rescheduled, reason: string) =>
      ask({
        ...body,
        choices: listed(choices),
        seen: seen.issues.map(({ id, fate }) => ({ issue: id, fate })),
        reason,
      }),
  }
}
