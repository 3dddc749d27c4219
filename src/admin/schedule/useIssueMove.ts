'use client'

import { useConfig } from '@payloadcms/ui'
import { useState } from 'react'

const OFFLINE = 'Không gửi được, có thể do mất mạng. Hãy kiểm tra mạng rồi bấm lại.'

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
type Answer = { effect?: Effect[]; warnings?: Worded[]; errors?: Worded[] }

export type MoveAnswer = { ok: true; preview: MovePreview } | { ok: false; message: string }

/** Asks the server what moving an issue would do, or does it. */
export function useIssueMove(id: string) {
  const { config } = useConfig()
  const [busy, setBusy] = useState(false)

  const send = async ({ plannedAt, ...asked }: Asked): Promise<MoveAnswer> => {
    setBusy(true)
    try {
      const response = await fetch(`${config.routes.api}/issues/${id}/move`, {
        method: 'POST',
        credentials: 'include',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ ...asked, plannedAt: new Date(plannedAt).toISOString() }),
      })
      const answer = (await response.json().catch(() => ({}))) as Answer
      if (!response.ok) return { ok: false, message: wordsOf(answer.errors).join(' ') || OFFLINE }
      const { effect = [], warnings } = answer
      return {
        ok: true,
        preview: { plannedAt, effects: effect.map(effectWords), warnings: wordsOf(warnings) },
      }
    } catch {
      return { ok: false, message: OFFLINE }
    } finally {
      setBusy(false)
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
