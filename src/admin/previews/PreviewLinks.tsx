'use client'

import { useId, useState } from 'react'

import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import type { PreviewLine } from '@/newsroom/previews/views/listPreviews'

import { usePreviewLinks } from './usePreviewLinks'

const DAYS = [1, 3, 7, 14, 30]
const USUAL = 7

/** The links by which a draft is seen without an account: made, listed, revoked. */
export function PreviewLinks({ article }: { article: string }) {
  const { lines, made, busy, status, make, revoke, copy } = usePreviewLinks(article)
  const [days, setDays] = useState(USUAL)
  const [note, setNote] = useState('')
  const id = useId()
  return (
    <div className="ts-previews">
      <p className="ts-second">
        Ai có liên kết cũng xem được bản nháp hiện tại của bài này mà không cần tài khoản, kể cả
        phần sửa về sau, cho đến khi liên kết hết hạn hoặc bị thu hồi.
      </p>
      <form
        className="ts-previews__form"
        onSubmit={(event) => {
          event.preventDefault()
          void make({ days, note })
        }}
      >
        <label htmlFor={`${id}-note`}>Gửi cho ai (chỉ tòa soạn thấy)</label>
        <input
          id={`${id}-note`}
          value={note}
          maxLength={100}
          onChange={({ target }) => setNote(target.value)}
        />
        <label htmlFor={`${id}-days`}>Hết hạn sau</label>
        <select
          id={`${id}-days`}
          value={days}
          onChange={({ target }) => setDays(Number(target.value))}
        >
          {DAYS.map((one) => (
            <option key={one} value={one}>
              {one} ngày
            </option>
          ))}
        </select>
        <button type="submit" className="ts-button ts-button--primary" disabled={busy}>
          {busy ? 'Đang tạo…' : 'Tạo liên kết xem trước'}
        </button>
      </form>
      {made && (
        <div className="ts-previews__made">
          <p>Liên kết chỉ hiện một lần này. Hãy chép và gửi ngay:</p>
          <code>{made.address}</code>
          <button
            type="button"
            className="ts-button ts-button--quiet"
            onClick={() => void copy(made.address)}
          >
            Chép liên kết
          </button>
        </div>
      )}
      <p role="status">{status}</p>
      {lines === null ? null : lines.length === 0 ? (
        <p className="ts-second">Bài này chưa có liên kết xem trước nào.</p>
      ) : (
        <ul className="ts-previews__list">
          {lines.map((line) => (
            <Line key={line.id} line={line} onRevoke={() => void revoke(line)} />
          ))}
        </ul>
      )}
    </div>
  )
}

function Line({ line, onRevoke }: { line: PreviewLine; onRevoke: () => void }) {
  const { note, madeBy, madeAt, expiresAt, revokedAt, isOpen } = line
  const when = (at: string) => formatDateTime(Date.parse(at))
  const fate = revokedAt
    ? `thu hồi lúc ${when(revokedAt)}`
    : isOpen
      ? `hết hạn lúc ${when(expiresAt)}`
      : `đã hết hạn lúc ${when(expiresAt)}`
  const name = note ?? `liên kết lúc ${when(madeAt)}`
  return (
    <li>
      <span>
        <strong>{note ?? 'Không ghi gửi cho ai'}</strong>
        <br />
        {madeBy ?? 'Một người đã nghỉ'} tạo lúc {when(madeAt)}; {fate}
      </span>
      {isOpen && (
        <button
          type="button"
          className="ts-button ts-button--quiet ts-button--small"
          aria-label={`Thu hồi ${name}`}
          onClick={onRevoke}
        >
          Thu hồi
        </button>
      )}
    </li>
  )
}
