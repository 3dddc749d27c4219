'use client'

import { useDocumentInfo, useField } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { ownLinkTo, ownTextOf } from '@/domain/text/ownLinks'

import { TargetSearch } from './TargetSearch'
import { type LinkTarget, targetWords, tellTargets } from './targets'

/** In the drawer of a link: the text of ours that it leads to. */
export function OwnTextField({ path, readOnly }: { path: string; readOnly?: boolean }) {
  const { id } = useDocumentInfo()
  const { value, setValue, showError, errorMessage } = useField<unknown>({ path })
  const chosen = ownTextOf({ linkType: 'internal', doc: value })
  const [told, setTold] = useState<LinkTarget | null>(null)
  useEffect(() => {
    let isOver = false
    if (chosen !== null) {
      void tellTargets([chosen]).then(([target]) => !isOver && setTold(target ?? null))
    }
    return () => {
      isOver = true
    }
  }, [chosen])
  const target = told?.id === chosen ? told : null
  return (
    <div className="field-type ts-own-text">
      {chosen === null ? (
        <TargetSearch
          except={id === undefined ? null : String(id)}
          onPick={(picked) => setValue(ownLinkTo(picked.id).doc)}
        />
      ) : (
        <div className="ts-own-text__chosen">
          <p>
            <strong>{target ? (target.title ?? 'Bài không xem được') : 'Đang xem…'}</strong>
            {target && <span>{targetWords(target)}</span>}
          </p>
          {target?.publicSince === null && (
            <p className="ts-own-text__hidden" role="status">
              Bạn đọc chỉ thấy chữ, chưa thấy liên kết, cho tới khi bài này công khai.
            </p>
          )}
          {!readOnly && (
            <button
              type="button"
              className="ts-button ts-button--quiet"
              onClick={() => setValue(null)}
            >
              Chọn bài khác
            </button>
          )}
        </div>
      )}
      {showError && (
        <p className="ts-own-text__error" role="alert">
          {errorMessage}
        </p>
      )}
    </div>
  )
}
