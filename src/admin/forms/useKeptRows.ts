import { useAllFormFields, useFormInitializing, useFormProcessing } from '@payloadcms/ui'
import { useLayoutEffect, useRef } from 'react'

import { lostInRows } from './lostInRows'

/** Puts back what a late answer of the server took from the rows a person has just added (docs/upstream). */
export function useKeptRows(): void {
  const [fields, dispatchFields] = useAllFormFields()
  const processing = useFormProcessing()
  const initializing = useFormInitializing()
  const before = useRef(fields)
  // Before the page is drawn: the next keystroke falls into the field as it was.
  useLayoutEffect(() => {
    const lost = processing || initializing ? [] : lostInRows(before.current, fields)
    before.current = fields
    for (const { path, value } of lost) dispatchFields({ type: 'UPDATE', path, value })
  }, [fields, processing, initializing, dispatchFields])
}
