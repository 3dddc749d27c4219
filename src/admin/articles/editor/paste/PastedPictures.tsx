'use client'

import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useState } from 'react'

import { Dialog, DialogActions } from '../../../ui/Dialog'
import { FileField } from '../../../ui/FileField'
import { PictureRow } from '../../../word/PictureRow'
import { isComing, type Pasted, type PastedRow } from './pastedRows'
import { usePastedPictures } from './usePastedPictures'

type Props = { editor: LexicalEditor; pasted: readonly Pasted[]; onClose: () => void }

/** The pictures that stood in a paste: what each shows and whose it is, before it goes into the library and the text. */
export function PastedPictures({ editor, pasted, onClose }: Props) {
  const id = useId()
  const { rows, isBusy, change, choose, put } = usePastedPictures(editor, pasted)
  const [credit, setCredit] = useState('')
  const open = rows.filter(({ state }) => state !== 'placed')
  const coming = rows.filter(isComing).length
  const hasDropped = rows.some(({ state, isTaken }) => state === 'ready' && !isTaken)
  const isLoading = rows.some(({ state }) => state === 'loading')
  const missing = rows.filter(({ state }) => state === 'missing').length
  const submit = async () => {
    if (!isBusy && (await put(credit.trim())) && missing === 0) onClose()
  }
  useReleased(rows)
  return (
    <Dialog
      title="Ảnh trong phần vừa dán"
      className="ts-pasted"
      describedBy={`${id}-about`}
      onClose={onClose}
    >
      <p id={`${id}-about`}>
        Chữ đã vào bài. Chỗ của mỗi ảnh đang là một dòng như <em>{rows[0]?.mark}</em>; ảnh nào chưa
        đưa vào thì dòng ấy ở lại để bạn chèn sau.
      </p>
      <div onKeyDown={keepEnter}>
        {open.map((row, at) => (
          <PictureRow
            key={row.mark}
            picture={{ ...row, at }}
            about={row.mark}
            isLocked={isBusy || row.state === 'missing'}
            onChange={(part) => change(row.mark, (one) => ({ ...one, ...part }))}
          >
            <PictureState row={row} onChoose={(file) => choose(row.mark, file)} />
          </PictureRow>
        ))}
        {coming > 1 && (
          <label className="ts-label">
            Nguồn ảnh chung <span className="ts-hint">cho các ảnh chưa ghi nguồn riêng</span>
            <input
              name="shared-credit"
              className="ts-input"
              maxLength={250}
              disabled={isBusy}
              value={credit}
              onChange={({ target }) => setCredit(target.value)}
            />
          </label>
        )}
      </div>
      <DialogActions
        label={coming > 0 ? `Đưa ${coming} ảnh vào bài` : 'Bỏ các ảnh đã bỏ chọn'}
        busyLabel="Đang thêm ảnh…"
        busy={isBusy}
        disabled={isLoading || (coming === 0 && !hasDropped)}
        onPress={() => void submit()}
        closeLabel="Để sau"
        onClose={onClose}
      />
    </Dialog>
  )
}

type StateProps = { row: PastedRow; onChoose: (file: File) => void }

/** Why a picture is not there, and the way to it: its file on this machine. */
function PictureState({ row: { state, message }, onChoose }: StateProps) {
  if (state === 'loading') return <p role="status">Đang lấy ảnh…</p>
  if (state === 'adding') return <p role="status">Đang thêm ảnh…</p>
  return (
    <>
      {message && (
        <p className="ts-error" role="alert">
          {message}
        </p>
      )}
      {state === 'missing' && (
        <FileField
          label="Tệp ảnh"
          accept="image/*"
          chosen={null}
          onChange={(file) => {
            if (file) onChoose(file)
          }}
        />
      )}
    </>
  )
}

/** The form around the text is not meant. */
function keepEnter(event: KeyboardEvent): void {
  const isField = event.target instanceof HTMLInputElement && event.target.type !== 'file'
  if (event.key === 'Enter' && isField) event.preventDefault()
}

/** Gives the memory of shown pictures back once the dialog is gone. */
function useReleased(rows: readonly PastedRow[]): void {
  const release = useEffectEvent(() => {
    for (const { thumbnail } of rows) if (thumbnail) URL.revokeObjectURL(thumbnail)
  })
  useEffect(() => () => release(), [])
}
