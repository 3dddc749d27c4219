import { useDocumentInfo, useEditDepth, useForm } from '@payloadcms/ui'
import { useCallback, useEffect, useRef } from 'react'

/** A page that never comes must not lock its reader out for ever. */
const LONGEST_MS = 20_000

/**
 * A new document that was saved opens its own page. What is typed until that is there would be in neither: the form
 * takes nothing in the meantime. Answers what to call when a save has succeeded.
 */
export function useStillAfterCreate(): () => void {
  const { id } = useDocumentInfo()
  const depth = useEditDepth()
  const { formRef } = useForm()
  const moved = useRef<() => void>(() => {})
  useEffect(() => () => moved.current(), [id])

  return useCallback(() => {
    const form = formRef?.current
    if (id || depth > 1 || !form) return
    form.inert = true
    const late = setTimeout(() => moved.current(), LONGEST_MS)
    moved.current = () => {
      clearTimeout(late)
      form.inert = false
    }
  }, [id, depth, formRef])
}
