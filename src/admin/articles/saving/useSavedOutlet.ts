'use client'

import { toast, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

import { send } from '../../send/send'
import type { Saver } from './Saver'

const AGAIN_MS = 4000

/** The outlet of a draft is no part of its text: it is changed by itself, as soon as another is chosen. */
export function useSavedOutlet(saver: Saver): void {
  const { id, data } = useDocumentInfo()
  const outlet = useFormFields(([fields]) => fields.outlet?.value)
  const known = useRef<unknown>(data?.outlet)

  useEffect(() => {
    if (typeof outlet !== 'string' || outlet === known.current) return
    let isOver = false
    const change = async (): Promise<void> => {
      const { done, refusal } = await send('PATCH', `/articles/${id}?draft=true&depth=0`, {
        outlet,
      })
      if (done) known.current = outlet
      else if (refusal.cause !== 'offline') toast.error(refusal.message)
      else if (!isOver) {
        await new Promise((later) => setTimeout(later, AGAIN_MS))
        if (!isOver) await change()
      }
    }
    saver.alsoWaitFor(change())
    return () => {
      isOver = true
    }
  }, [saver, id, outlet])
}
