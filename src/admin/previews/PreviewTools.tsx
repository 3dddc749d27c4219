'use client'

import { useState } from 'react'

import { Drawer } from '../ui/Drawer'
import { PreviewLinks } from './PreviewLinks'
import { previewHref, PreviewPanel } from './PreviewPanel'

type Props = {
  article: string
  /** Whether they may show the draft to people without an account. */
  mayShare: boolean
}

/** Under a text's state: its draft as the site’s page, beside the editor or by a link. */
export function PreviewTools({ article, mayShare }: Props) {
  const [isShown, setShown] = useState(false)
  const [isShared, setShared] = useState(false)
  return (
    <div className="ts-preview-tools">
      <button
        type="button"
        className="ts-button ts-button--quiet ts-button--small"
        aria-expanded={isShown}
        onClick={() => setShown(!isShown)}
      >
        Xem trước
      </button>
      <a className="ts-preview-tools__tab" href={previewHref(article)} target="_blank">
        Xem trước ở cửa sổ mới
      </a>
      {mayShare && (
        <button
          type="button"
          className="ts-button ts-button--quiet ts-button--small"
          onClick={() => setShared(true)}
        >
          Gửi liên kết xem trước
        </button>
      )}
      {isShown && <PreviewPanel article={article} onClose={() => setShown(false)} />}
      <Drawer open={isShared} title="Liên kết xem trước" onClose={() => setShared(false)}>
        <PreviewLinks article={article} />
      </Drawer>
    </div>
  )
}
