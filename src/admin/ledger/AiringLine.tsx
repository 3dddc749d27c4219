import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import { formatDuration } from '@/domain/calendar/vietnameseTimes'
import type { Airing } from '@/payload-types'
import { articlePath } from '@/public-api/address'

import { airingHref } from '../links/pages'

const KIND_WORDS: Record<Airing['kind'], string> = {
  first: 'phát mới',
  repeat: 'phát lại, không tính',
  relay: 'tiếp sóng, không tính',
}

/** As much of an airing as its line says, read from the database or sent to a page. */
type Shown = Pick<
  Airing,
  | 'id'
  | 'startedAt'
  | 'seconds'
  | 'kind'
  | 'channel'
  | 'confirmed'
  | 'confirmedAt'
  | 'evidenceUrl'
  | 'rejected'
> & {
  confirmedBy?: string | { name: string } | null
  evidenceFile?: string | { id: string; title: string; isMissing?: boolean } | null
  replacedBy?: unknown
  /** Since when its text is taken down (UTC, ISO). */
  withdrawnAt?: string | null
  /** The corrections that readers have of its text. */
  corrections?: readonly { id: string; title: string; since: string }[]
}

/** One airing with its proof: when, how long, where, who confirmed. */
export function AiringLine({ airing }: { airing: Shown }) {
  const { startedAt, seconds, kind, channel, evidenceUrl, withdrawnAt } = airing
  const { corrections = [] } = airing
  const file = typeof airing.evidenceFile === 'object' ? airing.evidenceFile : null
  return (
    <span className="ts-proof">
      <a className="ts-quiet-link ts-figure" href={airingHref(airing.id)}>
        {clockOf(startedAt)}
      </a>{' '}
      {[seconds ? formatDuration(seconds) : null, KIND_WORDS[kind], channel]
        .filter(Boolean)
        .join(' · ')}
      <span className="ts-second">
        {standing(airing)}
        {evidenceUrl && (
          <>
            {' · '}
            <a href={evidenceUrl} target="_blank" rel="noreferrer">
              Chứng cứ<span className="sr-only"> (mở cửa sổ mới)</span>
            </a>
          </>
        )}
        {withdrawnAt && (
          <strong>
            {' '}
            · bài đã gỡ lúc {formatDateTime(Date.parse(withdrawnAt))}, đã lên nên vẫn tính
          </strong>
        )}
        {corrections.map(({ id, title, since }) => (
          <strong key={id}>
            {' '}
            · được cải chính lúc {formatDateTime(Date.parse(since))}:{' '}
            <a href={articlePath({ id, slug: null })} target="_blank" rel="noreferrer">
              {title}
              <span className="sr-only"> (mở cửa sổ mới)</span>
            </a>
          </strong>
        ))}
        {file && (
          <>
            {' · '}
            <a href={`/admin/collections/files/${file.id}`}>Tệp: {file.title}</a>
            {file.isMissing && <strong> (tệp không còn trên máy chủ)</strong>}
          </>
        )}
      </span>
    </span>
  )
}

/** To the second where it was recorded to the second. */
function clockOf(instant: string): string {
  const at = Date.parse(instant)
  const seconds = new Date(at).getUTCSeconds()
  return `${formatDateTime(at)}${seconds === 0 ? '' : `:${String(seconds).padStart(2, '0')}`}`
}

function standing({ confirmed, confirmedBy, confirmedAt, replacedBy, rejected }: Shown): string {
  if (rejected) return 'xác nhận bị bác, không tính'
  if (replacedBy) return 'đã thay bằng bản ghi khác, không tính'
  if (!confirmed) return 'chưa xác nhận'
  const by = typeof confirmedBy === 'object' ? confirmedBy?.name : null
  const at = confirmedAt ? ` lúc ${formatDateTime(Date.parse(confirmedAt))}` : ''
  return `✓ xác nhận${by ? ` bởi ${by}` : ''}${at}`
}
