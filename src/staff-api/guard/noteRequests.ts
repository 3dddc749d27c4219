import type { AfterErrorHook, CollectionBeforeOperationHook } from 'payload'

import { noteRequest } from '@/logging/requests'

type Line = { data?: { code?: unknown } | null }

/** Who asks is known once Payload is asked for anything. */
export const noteUser: CollectionBeforeOperationHook = ({ req }) => {
  noteRequest({ user: req.user?.id })
}

/** Why something was refused, as it was answered; to be the last that looks at an error. */
export const noteRefusal: AfterErrorHook = ({ req, result }) => {
  const [line] = (result?.errors ?? []) as Line[]
  const code = line?.data?.code
  noteRequest({ user: req.user?.id, code: typeof code === 'string' ? code : undefined })
}
