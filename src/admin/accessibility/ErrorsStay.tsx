'use client'

import { toast } from '@payloadcms/ui'
import type { ReactNode } from 'react'

/** What went wrong is shown until somebody closes it: an error that went by itself may have been read by nobody. */
export function ErrorsStay({ children }: { children?: ReactNode }) {
  return children
}

type ToastError = typeof toast.error

function staying(error: ToastError): ToastError {
  return (words, options) =>
    error(words, {
      duration: Infinity,
      // The same sentence once, however often the button is pressed.
      ...(typeof words === 'string' && { id: words }),
      ...options,
    })
}

// Once for the page: the admin’s own forms tell of errors by the same function.
if (typeof window !== 'undefined') toast.error = staying(toast.error.bind(toast))
