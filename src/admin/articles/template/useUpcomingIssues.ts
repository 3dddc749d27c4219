'use client'

import { useEffect, useState } from 'react'

import { send } from '../../send/send'

type Issue = { id: string; label: string }
type Answer = { docs: { id: string; label?: string | null }[] }

const MOST = 20
/** An issue that went out today may still get a text. */
const BACK_MS = 24 * 3_600_000

/** The next issues of a column, for the text of one to be chosen; none where that can't be told. */
export function useUpcomingIssues(column: string): readonly Issue[] {
  const [found, setFound] = useState<{ column: string; issues: Issue[] } | null>(null)
  useEffect(() => {
    if (column === '') return
    const call = new AbortController()
    const query = new URLSearchParams({
      'where[column][equals]': column,
      'where[cancelled][not_equals]': 'true',
      'where[plannedAt][greater_than_equal]': new Date(Date.now() - BACK_MS).toISOString(),
      ...{ sort: 'plannedAt', limit: String(MOST), depth: '0', 'select[label]': 'true' },
    })
    const ask = async () => {
      const { done } = await send<Answer>('GET', `/issues?${query.toString()}`, undefined, {
        signal: call.signal,
      })
      const issues = (done?.docs ?? []).map(({ id, label }) => ({ id, label: label ?? id }))
      if (!call.signal.aborted) setFound({ column, issues })
    }
    void ask()
    return () => call.abort()
  }, [column])
  return found?.column === column ? found.issues : []
}
