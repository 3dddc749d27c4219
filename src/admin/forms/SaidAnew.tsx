'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'

/** Has the server say anew what its page says of a row, once the form was saved: until then it is of the row as it was opened. */
export function SaidAnew() {
  const { data } = useDocumentInfo()
  const router = useRouter()
  const savedAt: unknown = data?.updatedAt
  const said = useRef(savedAt)
  useEffect(() => {
    if (savedAt === said.current) return
    said.current = savedAt
    router.refresh()
  }, [savedAt, router])
  return null
}
