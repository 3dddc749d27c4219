'use client'

import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'

import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import { diffTexts } from '@/domain/text/diff'
import type { Json } from '@/domain/text/merge/types'

import { useDoing } from '../../send/useDoing'
import { blockWords, FIELD_WORDS, WRITTEN } from '../fields/fieldWords'
import { blocksOf } from '../fields/contentBlocks'
import type { Saver } from '../saving/Saver'
import type { FieldName } from '../fields/textFields'
import { answerTabs, liveTabs } from './liveTabs'
import { removeUnsaved, type Unsaved, unsavedOf } from './unsavedStore'

type Props = { saver: Saver; article: string; person: string }

/** What was kept, and the fields that the page showed otherwise when it was found. */
type Found = { unsaved: Unsaved; lacks: { name: FieldName; now: Json | undefined }[] }

const lackedBy = (saver: Saver, { mine }: Unsaved) =>
  saver.lacks(mine).map((name) => ({ name, now: saver.shows(name) }))

/** Until the words that come back are in the buffer of this tab. */
const KEPT_AGAIN_MS = 3000

const NOT_YET =
  'Phần bạn đang viết chưa lưu được nên chưa khôi phục. Phần được giữ vẫn còn; khi đã lưu xong, hãy bấm lại.'

/** Words of before that never reached the server (a closed tab, a crash): shown, to be put back or dropped. */
export function RecoveryBar({ saver, article, person }: Props) {
  const [found, setFound] = useState<Found[]>([])
  useEffect(() => {
    let isOpen = true
    answerTabs()
    const look = async () => {
      const [all, live] = await Promise.all([unsavedOf({ article, person }), liveTabs()])
      const lost = all.filter(({ tab }) => !live.has(tab))
      const news = lost.map((unsaved) => ({ unsaved, lacks: lackedBy(saver, unsaved) }))
      for (const { unsaved, lacks } of news) if (lacks.length === 0) await removeUnsaved(unsaved)
      if (isOpen) setFound(news.filter(({ lacks }) => lacks.length > 0))
    }
    void look()
    return () => {
      isOpen = false
    }
  }, [saver, article, person])

  const { busy, error, run } = useDoing()

  const [news] = found
  if (!news) return null
  const { unsaved: first, lacks } = news
  const next = () => setFound(found.slice(1))
  const recover = async () => {
    if (!(await saver.recover(first))) return NOT_YET
    setTimeout(() => {
      if (saver.snapshot().isKept) void removeUnsaved(first)
    }, KEPT_AGAIN_MS)
    next()
    return null
  }
  const drop = () => {
    void removeUnsaved(first)
    next()
  }
  return createPortal(
    <section className="ts-unsaved ts-recovery" data-tone="warning" aria-label="Bản chưa lưu">
      <div className="ts-recovery__words">
        <p role="status">
          Lần trước bạn viết bài này đến {formatDateTime(first.at)} và còn phần chưa lưu lên máy
          chủ, được giữ trên máy này.
        </p>
        <details>
          <summary>Xem phần chưa lưu</summary>
          {lacks.map(({ name, now }) => (
            <Difference key={name} name={name} now={now} kept={first.mine[name]} />
          ))}
        </details>
        <p className="ts-error" role="alert">
          {error}
        </p>
      </div>
      <div className="ts-tools">
        <button
          type="button"
          className="ts-button ts-button--primary"
          disabled={busy}
          onClick={() => void run(recover)}
        >
          Khôi phục
        </button>
        <button type="button" className="ts-button ts-button--quiet" onClick={drop}>
          Bỏ
        </button>
      </div>
    </section>,
    document.body,
  )
}

type DifferenceProps = { name: FieldName; now: Json | undefined; kept: Json | undefined }

/** How what is kept differs from what the page shows. */
function Difference({ name, now, kept }: DifferenceProps) {
  const isWritten = name === 'content' || WRITTEN.includes(name)
  if (!isWritten) {
    return (
      <div className="ts-recovery__field">
        <strong>{FIELD_WORDS[name]}</strong>
        <p>Đã chọn lại.</p>
      </div>
    )
  }
  const parts = diffTexts(allWords(name, now), allWords(name, kept))
  return (
    <div className="ts-recovery__field">
      <strong>{FIELD_WORDS[name]}</strong>
      <p>
        {parts.map(({ kind, text }, at) =>
          kind === 'added' ? (
            <ins key={at}>{text}</ins>
          ) : kind === 'removed' ? (
            <del key={at}>{text}</del>
          ) : (
            <span key={at}>{text}</span>
          ),
        )}
      </p>
    </div>
  )
}

function allWords(name: FieldName, value: Json | undefined): string {
  if (name === 'content')
    return blocksOf(value)
      .map(({ node }) => blockWords(node))
      .join('\n')
  return typeof value === 'string' ? value : ''
}
