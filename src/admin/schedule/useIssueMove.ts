'use client'

import { useState } from 'react'

import { send } from '../send/send'

/** What a move would do, before it is made. */
export type MovePreview = { plannedAt: number; effects: string[]; warnings: string[] }

type Asked = { plannedAt: number; reason: string; preview?: true; acceptWarnings?: true }
type Worded = { message?: string }
/** What a move does to one period of one obligation, as the server says it. */
type Effect = {
  obligation: string
  periodWords: string
  before: { text: string } | null
  after: { text: string } | null
}
type Answer = { effect?: Effect[]; warnings?: Worded[] }

export type MoveAnswer = { ok: true; preview: MovePreview } | { ok: false; message: string }

/** Asks the server what moving an issue would do, or does it. */
export function useIssueMove(id: string) {
  const [busy, setBusy] = useState(false)

  const move = async ({ plannedAt, ...asked }: Asked): Promise<MoveAnswer> => {
    setBusy(true)
    const { done, refusal } = await send<Answer>('POST', `/issues/${id}/move`, {
      ...asked,
      plannedAt: new Date(plannedAt).toISOString(),
    })
    setBusy(false)
    if (refusal) return { ok: false, message: refusal.message }
    const { effect = [], warnings } = done
    return {
      ok: true,
      preview: { plannedAt, effects: effect.map(effectWords), warnings: wordsOf(warnings) },
    }
  }

  return { move, busy }
}

function wordsOf(lines: readonly Worded[] = []): string[] {
  return lines.flatMap(({ message }) => message ?? [])
}

function effectWords({ obligation, periodWords, before, after }: Effect): string {
  const [was, is] = [before, after].map((side) => side?.text ?? 'không có kỳ này')
  return `${obligation}, ${periodWords.toLocaleLowerCase('vi')}: ${was} → ${is}`
}
