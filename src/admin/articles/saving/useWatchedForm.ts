'use client'

import { useAllFormFields, useFormModified } from '@payloadcms/ui'
import { useEffect } from 'react'

import type { Saver } from './Saver'

/** Tells the saver of each change of the form. */
export function useWatchedForm(saver: Saver): void {
  const [fields] = useAllFormFields()
  const modified = useFormModified()
  useEffect(() => {
    saver.noticed()
  }, [saver, fields, modified])
}
