import type { PayloadRequest, Where } from 'payload'

import { idOf } from '@/access/membership'
import { whereAiringStands } from '@/access/whereAiringStands'
import { inChunks, rowsWhere } from '@/database/rows'
import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import type { Airing } from '@/payload-types'

import type { AiredCorrection } from '../airings/views/correctedTexts'
import type { DueAlert } from '../check/dueAlert'
import { ALERT_KIND_WORDS } from '../words/alertWords'

/** An airing that counts as proof: confirmed, and it stands. */
export const whereAiringIsProven = (): Where => ({
  and: [{ confirmed: { equals: true } }, whereAiringStands()],
})

/** Airings that stand, by a condition on a list of values that may be long. */
export async function loadProvenAirings(
  req: PayloadRequest,
  field: 'id' | 'evidenceFile' | 'article',
  values: readonly string[],
): Promise<Airing[]> {
  return inChunks(values, (chunk) =>
    rowsWhere(req, 'airings', {
      where: { and: [whereAiringIsProven(), { [field]: { in: chunk } }] },
      sort: 'id',
      depth: 1,
      populate: { issues: { label: true }, files: { title: true }, outlets: {}, columns: {} },
      overrideAccess: true,
    }),
  )
}

const labelOf = ({ issue }: Airing) =>
  (issue && typeof issue === 'object' ? issue.label : null) ?? 'Một số'

const airingWords = (airing: Airing) =>
  `${labelOf(airing)}, phát ${formatDateTime(Date.parse(airing.startedAt))}`

type ProofAlert = 'fileGone' | 'linkDead' | 'textWithdrawn' | 'textCorrected'

function alertOf(airing: Airing, kind: ProofAlert, message: string): DueAlert {
  return {
    key: `${kind}:${airing.id}`,
    kind,
    title: `${ALERT_KIND_WORDS[kind].vi}: ${labelOf(airing)}`,
    message,
    outlet: idOf(airing.outlet),
    obligation: null,
    period: null,
    issue: idOf(airing.issue),
  }
}

/** The file that proves an airing is on record and no longer on the disk. */
export function fileGone(airing: Airing): DueAlert {
  const file = airing.evidenceFile
  const name = file && typeof file === 'object' ? `“${file.title}” ` : ''
  return alertOf(
    airing,
    'fileGone',
    `${airingWords(airing)}: tệp chứng cứ ${name}không còn trên máy chủ. ` +
      'Hãy nhờ quản trị khôi phục từ bản sao lưu, hoặc sửa xác nhận kèm tệp khác.',
  )
}

/** The link that proves an airing does not answer any more. */
export function linkDead(airing: Airing, detail: string): DueAlert {
  return alertOf(
    airing,
    'linkDead',
    `${airingWords(airing)}: đường dẫn chứng cứ không mở được nhiều ngày liền (${detail}). ` +
      'Hãy kiểm tra, rồi sửa xác nhận kèm đường dẫn hoặc tệp còn dùng được.',
  )
}

/** The text that an airing is the publication of is taken down: it did air, and counts (domain.md §5). */
export function textWithdrawn(airing: Airing, since: string): DueAlert {
  return alertOf(
    airing,
    'textWithdrawn',
    `${labelOf(airing)}, đăng ${formatDateTime(Date.parse(airing.startedAt))}: bài đã gỡ lúc ` +
      `${formatDateTime(Date.parse(since))}. Bài đã lên nên lượt đăng vẫn tính. ` +
      'Hãy xem lý do trong nhật ký của bài, và nêu trong báo cáo nếu kỳ đã chốt.',
  )
}

/** Readers have a correction of the text that an airing is the publication of; each correction is told by itself. */
export function textCorrected(airing: Airing, { id, title, since }: AiredCorrection): DueAlert {
  const alert = alertOf(
    airing,
    'textCorrected',
    `${labelOf(airing)}, đăng ${formatDateTime(Date.parse(airing.startedAt))}: bài được cải chính lúc ` +
      `${formatDateTime(Date.parse(since))} bằng “${title}”. Lượt đăng vẫn tính. ` +
      'Hãy đọc bài cải chính ở trang của số, và nêu trong báo cáo nếu kỳ đã chốt.',
  )
  return { ...alert, key: `${alert.key}:${id}` }
}
