'use client'

import { useConfig } from '@payloadcms/ui'
import { useState } from 'react'

import { ask } from '../ui/ask'

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
  const { config } = useConfig()
  const [busy, setBusy] = useState(false)

  const send = async ({ plannedAt, ...asked }: Asked): Promise<MoveAnswer> => {
    setBusy(true)
    const answer = await ask<Answer>(`${config.routes.api}/issues/${id}/move`, {
      data: { ...asked, plannedAt: new Date(plannedAt).toISOString() },
    })
    setBusy(false)
    if (!answer.ok) return answer
    const { effect = [], warnings } = answer.body
    return {
      ok: true,
      preview: { plannedAt, effects: effect.map(effectWords), warnings: wordsOf(warnings) },
    }
  }

  return { send, busy }
}

function wordsOf(lines: readonly Worded[] = []): string[] {
  return lines.flatMap(({ message }) => message ?? [])
}

function effectWords({ obligation, periodWords, before, after }: Effect): string {
  const [was, is] = [before, after].map((side) => side?.text ?? 'không có kỳ này')
  return `${obligation}, ${periodWords.toLocaleLowerCase('vi')}: ${was} → ${is}`
}
