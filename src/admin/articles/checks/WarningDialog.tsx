'use client'

import { ARTICLE_MOVE_WORDS } from '@/newsroom/words/articleStates'

import { useDoing } from '../../send/useDoing'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
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
  const { busy, error, run } = useDoing()
  const word = ARTICLE_MOVE_WORDS[move].toLocaleLowerCase('vi')
  return (
    <ConfirmDialog
      title={`Vẫn ${word}?`}
      consequence={
        <>
          <Warnings texts={[{ id: 'text', title: '', warnings }]} />
          <p>Nếu bạn vẫn {word}, nhật ký ghi những cảnh báo này cùng tên bạn.</p>
        </>
      }
      label={`Vẫn ${word}`}
      {...{ busy, error, onClose }}
      onConfirm={() => void run(onConfirm)}
    />
  )
}
