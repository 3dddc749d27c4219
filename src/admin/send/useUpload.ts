'use client'

import { useState } from 'react'

import { send } from './send'

/** The id of the uploaded file, null without one; or why it was refused. */
export type Uploaded = { ok: true; id: string | null } | { ok: false; message: string }

/** A file chosen for an action: uploaded once, when the action is asked for, into the outlet's evidence. */
export function useUpload({ title, outlet }: { title: string; outlet: string }) {
  const [file, setFile] = useState<File | null>(null)
  const [known, setKnown] = useState<{ file: File; id: string } | null>(null)

  const upload = async (): Promise<Uploaded> => {
    if (!file) return { ok: true, id: null }
    if (known?.file === file) return { ok: true, id: known.id }
    const form = new FormData()
    form.append('file', file)
    form.append('_payload', JSON.stringify({ title, outlet }))
    const { done, refusal } = await send<{ doc: { id: string } }>('POST', '/files?depth=0', form)
    if (refusal) return { ok: false, message: refusal.message }
    setKnown({ file, id: done.doc.id })
    return { ok: true, id: done.doc.id }
  }

  return { file, setFile, upload }
}
