'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useEffectEvent } from 'react'
import { createPortal } from 'react-dom'

import type { SaveFailure } from './saveFailure'
import type { Save } from './watchSaves'

type Props = { failure: SaveFailure; save: Save; onRetry: () => void }

/** What could not be saved and why, in sight wherever one stands in a long form, with the way to try again. */
export function UnsavedBar({ failure, save, onRetry }: Props) {
  const { config } = useConfig()
  // A change may be sent twice; a new row might be made twice, so there the person decides.
  const resumes = failure.reason === 'offline' && save.method === 'PATCH'
  const online = useEffectEvent(onRetry)
  useEffect(() => {
    if (!resumes) return
    const back = () => online()
    window.addEventListener('online', back)
    return () => window.removeEventListener('online', back)
  }, [resumes])

  return createPortal(
    <div className="ts-unsaved" role="alert" data-tone="bad">
      <p>{failure.sentence}</p>
      <div className="ts-tools">
        {failure.reason === 'session' && (
          <a
            className="ts-button ts-button--quiet"
            href={`${config.routes.admin}/login`}
            target="_blank"
          >
            Đăng nhập ở thẻ mới
          </a>
        )}
        <button type="button" className="ts-button ts-button--primary" onClick={onRetry}>
          Lưu lại
        </button>
      </div>
    </div>,
    document.body,
  )
}
