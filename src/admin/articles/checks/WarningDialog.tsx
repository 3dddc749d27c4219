'use client'

import { useId, useState } from 'react'

import { ARTICLE_MOVE_WORDS } from '@/newsroom/words/articleStates'

import { Dialog, DialogActions } from '../../ui/Dialog'
import { Warnings } from './Warnings'

type Props = {
  move: keyof typeof ARTICLE_MOVE_WORDS
  warnings: string[]
  /** Does it; answers with the sentence of what went wrong, or null. */
  onConfirm: () => Promise<string | null>
  onClose: () => void
}

/** Says what the checklists warn of before a move that is allowed all the same. */
export function WarningDialog({ move, warnings, onConfirm, onClose }: Props) {
  const id = useId()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const word = ARTICLE_MOVE_WORDS[move].toLocaleLowerCase('vi')
  const press = async () => {
    setBusy(true)
    setError(await onConfirm())
    setBusy(false)
  }
  return (
    <Dialog title={`Vẫn ${word}?`} describedBy={id} onClose={onClose}>
      <div id={id}>
        <Warnings texts={[{ id: 'text', title: '', warnings }]} />
        <p>Nếu bạn vẫn {word}, nhật ký ghi những cảnh báo này cùng tên bạn.</p>
      </div>
      <p className="ts-error" role="alert">
        {error}
      </p>
      <DialogActions
        label={`Vẫn ${word}`}
        busy={busy}
        onPress={() => void press()}
        onClose={onClose}
      />
    </Dialog>
  )
}
