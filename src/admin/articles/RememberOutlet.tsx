'use client'

import { useFormFields } from '@payloadcms/ui'
import { useEffect } from 'react'

import { setCurrentOutlet } from './currentOutlet'

/** Stands beside the outlet of a text and notes it while the text is open. */
export function RememberOutlet() {
  const outlet = useFormFields(([fields]) => fields.outlet?.value)
  useEffect(() => {
    setCurrentOutlet(typeof outlet === 'string' ? outlet : null)
    return () => setCurrentOutlet(null)
  }, [outlet])
  return null
}
