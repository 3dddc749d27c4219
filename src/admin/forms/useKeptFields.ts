'use client'

import { useAllFormFields, useDocumentInfo } from '@payloadcms/ui'
import type { FormState } from 'payload'
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'

import { keptState, replaceIn } from './keptState'

/** Which fields stay, of a form that shows `shown` and whose page said `said` before. */
type Own = (shown: FormState, said: FormState) => ReadonlySet<string>

/** A row that says what the form is to show, until the form has taken it in. */
type Lent = { row: FormState; original: FormState; isTaken: boolean }

/**
 * A page that is read anew puts its row over its form, whatever was typed since, and has the editor of a text made anew
 * under the hands of who writes in it: the fields that are `own` stay as they are. The form takes the row in as it is
 * handed to it and can't be asked otherwise (docs/upstream); so the row itself says what stays, for that moment.
 */
export function useKeptFields(own: Own): void {
  const { id, initialState } = useDocumentInfo()
  const [shown, dispatchFields] = useAllFormFields()
  const said = useRef<{ id: typeof id; state: FormState } | null>(null)
  const lent = useRef<Lent | null>(null)
  const [, setTurn] = useState<FormState | null>(null)

  const keep = useEffectEvent((row: FormState) => {
    const before = said.current
    said.current = { id, state: row }
    // A new document that was saved has its own page.
    if (!before || before.state === row || before.id !== id) return
    const kept = own(shown, before.state)
    if (kept.size === 0) return
    lent.current = { row, original: { ...row }, isTaken: false }
    replaceIn(row, keptState({ shown, row }, kept))
    // Has the effects of the page run at once: a letter typed before them would be under the row.
    setTurn(row)
  })
  useLayoutEffect(() => {
    if (initialState) keep(initialState)
  }, [initialState])

  useEffect(() => {
    // The form takes it in by an effect right after this one.
    if (lent.current) lent.current.isTaken = true
  }, [initialState])
  useLayoutEffect(() => {
    if (!lent.current?.isTaken) return
    const { row, original } = lent.current
    // The page may be shown again with this row: it is given back as it came, once the form holds it no more.
    if (shown === row) {
      dispatchFields({ type: 'REPLACE_STATE', optimize: false, state: { ...row } })
      return
    }
    replaceIn(row, original)
    lent.current = null
  }, [shown, dispatchFields])
}
