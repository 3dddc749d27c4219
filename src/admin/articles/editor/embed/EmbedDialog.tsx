'use client'

import { type KeyboardEvent, useId, useState } from 'react'

import {
  addressIn,
  type Embed,
  EMBED_SITES,
  embedOf,
  embedView,
  FOREIGN_EMBED,
} from '@/domain/text/embeds/embed'
import { linkAddress } from '@/domain/text/linkAddress'
import { MAX_CAPTION } from '@/domain/text/pictureLook'

import { Dialog } from '../../../ui/Dialog'
import type { Place } from './insertEmbed'

type Props = {
  kind: Place['kind']
  address: string
  caption: string
  onEmbed: (embed: Embed) => void
  onLink: (url: string) => void
  onClose: () => void
}

/** Asks for the address of content of another site and its caption; what can't be shown may be a plain link. */
export function EmbedDialog({ kind, onEmbed, onLink, onClose, ...given }: Props) {
  const id = useId()
  const [address, setAddress] = useState(given.address)
  const [caption, setCaption] = useState(given.caption)
  const [isAsked, setIsAsked] = useState(false)
  const pasted = addressIn(address)
  const found = embedOf(pasted)
  const view = embedView(found)
  const link = found === null ? linkAddress(pasted) : found.address
  const canLink = isAsked && found === null && link !== null && /^https?:/.test(link)
  const submit = () => {
    if (found) onEmbed({ ...found, caption: caption.trim() })
    else setIsAsked(true)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    // The form around it is not meant.
    event.preventDefault()
    submit()
  }
  return (
    <Dialog
      title={TITLES[kind]}
      className="ts-embed-dialog"
      describedBy={`${id}-about`}
      onClose={onClose}
    >
      <p id={`${id}-about`}>
        Bạn đọc thấy tên trang, chú thích và liên kết; nội dung chỉ tải từ trang đó khi họ bấm.
      </p>
      <label htmlFor={`${id}-address`}>Địa chỉ hoặc mã nhúng</label>
      <input
        id={`${id}-address`}
        type="text"
        inputMode="url"
        autoComplete="off"
        placeholder="https://…"
        aria-invalid={isAsked && !found}
        aria-describedby={`${id}-status`}
        value={address}
        onChange={({ target }) => setAddress(target.value)}
        onKeyDown={press}
      />
      <p id={`${id}-status`} role="status" className={isAsked && !found ? 'is-wrong' : undefined}>
        {view ? `${view.label}.` : isAsked ? FOREIGN_EMBED : `Nhận: ${EMBED_SITES.join(', ')}.`}
        {canLink && ' Địa chỉ này đặt được thành liên kết thường.'}
      </p>
      <label htmlFor={`${id}-caption`}>Chú thích</label>
      <input
        id={`${id}-caption`}
        type="text"
        autoComplete="off"
        autoFocus={kind !== 'at'}
        maxLength={MAX_CAPTION}
        value={caption}
        onChange={({ target }) => setCaption(target.value)}
        onKeyDown={press}
      />
      <div className="ts-dialog__actions">
        <button type="button" className="ts-button ts-button--primary" onClick={submit}>
          {kind === 'card' ? 'Xong' : 'Nhúng'}
        </button>
        {canLink && link !== null && (
          <button type="button" className="ts-button" onClick={() => onLink(link)}>
            Chèn liên kết thường
          </button>
        )}
        <button type="button" className="ts-button ts-button--quiet" onClick={onClose}>
          {kind === 'pasted' ? 'Để là liên kết' : 'Thôi'}
        </button>
      </div>
    </Dialog>
  )
}

const TITLES: Record<Place['kind'], string> = {
  at: 'Nhúng nội dung từ trang khác',
  pasted: 'Nhúng nội dung vừa dán?',
  card: 'Sửa nội dung nhúng',
}
