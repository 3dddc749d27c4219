'use client'

import { useEffect, useState } from 'react'

import { onOpenTexts, openText } from '../editor/blocks/openTexts'
import { SAVED_FIELDS } from '../fields/textFields'

type Props = {
  article: string
  /** What an edit voids, said before it is made. */
  consequence: string | null
  /** Whether the person may edit at all. */
  mayEdit: boolean
}

/** What an approval does not cover is changed at any time. */
const PLACING: readonly string[] = [
  ...['column', 'issue', 'topics', 'desk', 'author', 'embargoUntil', 'wishedAt'],
]
const COVERED = SAVED_FIELDS.filter((name) => !PLACING.includes(name))

/** An approved text is opened to be read: an approval is not lost by a key that was pressed by mistake. */
export function EditGate({ article, consequence, mayEdit }: Props) {
  const [isOpen, setOpen] = useState(false)
  useReadOnly(article, !isOpen)
  if (isOpen) return consequence && <p className="ts-article__consequence">{consequence}</p>
  return (
    <div className="ts-gate" role="note">
      <p>
        <strong>Bài đã duyệt, đang mở để đọc.</strong> {consequence}
      </p>
      {mayEdit && (
        <button type="button" id="edit-on" className="ts-button" onClick={() => setOpen(true)}>
          Sửa tiếp
        </button>
      )}
    </div>
  )
}

/** Closes the fields that an approval covers: they can be read and copied, not written in. */
function useReadOnly(article: string, isClosed: boolean): void {
  useEffect(() => {
    if (!isClosed) return
    const close = () => setClosed(article, true)
    close()
    const unhear = onOpenTexts(close)
    const form = document.querySelector('main form')
    // Fields come late, and anew.
    const watched = new MutationObserver(close)
    if (form) watched.observe(form, { childList: true, subtree: true })
    return () => {
      watched.disconnect()
      unhear()
      setClosed(article, false)
    }
  }, [article, isClosed])
}

function setClosed(article: string, isClosed: boolean): void {
  openText(article)?.setReadOnly(isClosed)
  for (const name of COVERED) {
    const field = document.getElementById(`field-${name}`)
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
      field.readOnly = isClosed
    } else if (field && name !== 'content') {
      field.inert = isClosed
    }
  }
}
