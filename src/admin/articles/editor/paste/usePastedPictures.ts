import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { toast } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { send } from '../../../send/send'
import { currentOutlet } from '../../currentOutlet'
import { fileOf, isComing, type Pasted, type PastedRow, rowOf, withFile } from './pastedRows'
import { placePicture, removeMark } from './placePicture'

const NO_OUTLET = 'Bài chưa có kênh nên chưa thêm được ảnh. Hãy chọn kênh của bài trước.'
const GONE = 'Chỗ của ảnh không còn trong bài. Ảnh đã ở thư viện: hãy chèn bằng mục “Ảnh”.'
const KNOWN = 'Ảnh đã có trong thư viện của kênh nên được dùng lại, với mô tả và nguồn ghi ở đó.'

/** The pictures of a paste: those of the web are fetched one after the other, all that are taken put into library and text. */
export function usePastedPictures(editor: LexicalEditor, pasted: readonly Pasted[]) {
  const [rows, setRows] = useState<readonly PastedRow[]>(() => pasted.map(rowOf))
  const [isBusy, setBusy] = useState(false)

  const change = (mark: string, part: (row: PastedRow) => PastedRow) =>
    setRows((all) => all.map((one) => (one.mark === mark ? part(one) : one)))

  useEffect(() => {
    const calledOff = new AbortController()
    const load = async () => {
      for (const { mark, source } of pasted) {
        if (!source || !('url' in source) || calledOff.signal.aborted) continue
        const { url } = source
        const { signal } = calledOff
        const { done, refusal } = await send<WebPicture>('POST', '/media/from-web', { url }, { signal }) // prettier-ignore
        if (done) change(mark, (row) => withFile(row, blobOf(done)))
        else if (refusal.cause !== 'calledOff') {
          const { message } = refusal
          change(mark, (row) => ({ ...row, state: 'missing', message, isTaken: false }))
        }
      }
    }
    void load()
    return () => calledOff.abort()
  }, [pasted])

  /** Answers whether all is done: what was refused stays, with the reason. */
  const put = async (credit: string): Promise<boolean> => {
    const outlet = currentOutlet()
    if (!outlet) {
      toast.error(NO_OUTLET)
      return false
    }
    setBusy(true)
    let isDone = true
    for (const row of rows.filter(isComing)) {
      change(row.mark, (one) => ({ ...one, state: 'adding', message: null }))
      const { done, refusal } = await send<{ id: string; isNew: boolean }>('POST', '/media/pasted', formOf(row, { outlet, credit })) // prettier-ignore
      if (refusal) {
        isDone = false
        change(row.mark, (one) => ({ ...one, state: 'ready', message: refusal.message }))
        continue
      }
      const caption = !done.isNew && row.caption.trim() !== '' ? row.caption.trim() : null
      if (!placePicture(editor, row.mark, { id: done.id, caption })) toast.warning(GONE)
      if (!done.isNew) toast.info(KNOWN)
      change(row.mark, (one) => ({ ...one, state: 'placed' }))
    }
    // What could not be had keeps its mark; what was had and is not wanted doesn’t.
    for (const { mark, state, isTaken } of rows) {
      if (state !== 'ready' || isTaken) continue
      removeMark(editor, mark)
      change(mark, (one) => ({ ...one, state: 'placed' }))
    }
    setBusy(false)
    return isDone
  }
  const choose = (mark: string, file: File) => change(mark, (row) => withFile(row, file))
  return { rows, isBusy, change, choose, put }
}

type WebPicture = { type: string; base64: string }

const blobOf = ({ type, base64 }: WebPicture): Blob =>
  new Blob([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], { type })

function formOf(row: PastedRow, { outlet, credit }: { outlet: string; credit: string }): FormData {
  const form = new FormData()
  const file = fileOf(row)
  if (file) form.append('file', file)
  const { alt, caption } = row
  const words = { alt, caption, credit: row.credit.trim() || credit, outlet }
  form.append('_payload', JSON.stringify(words))
  return form
}
