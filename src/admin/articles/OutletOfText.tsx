'use client'

import { useDocumentInfo, useField } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

import { currentOutlet } from './currentOutlet'

/** In the form of a new picture, opened from a text: the picture begins with the text's outlet. */
export function OutletOfText() {
  const { id } = useDocumentInfo()
  const { setValue } = useField<string>({ path: 'outlet' })
  const begun = useRef(false)
  useEffect(() => {
    // Once, as the form opens: what a person chooses afterwards stays.
    if (begun.current) return
    begun.current = true
    const outlet = currentOutlet()
    if (!id && outlet) setValue(outlet, true)
  }, [id, setValue])
  return null
}
