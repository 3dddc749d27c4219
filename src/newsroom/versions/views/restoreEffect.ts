import type { PayloadRequest } from 'payload'

import { rowOf, rowsWhere } from '@/database/rows'
import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import { decideTextMove } from '@/domain/workflow/text/decide'
import type { TextState } from '@/domain/workflow/text/types'

import { refusalOf } from '../../articles/failures'
import { type LoadedText, loadText } from '../../articles/loadText'
import { revisionOf } from '../../articles/revision'
import { loadPublicSide } from '../../texts/publicSide'
import { filesIn } from '../../texts/filesIn'
import { picturesOf } from '../../texts/picturesOf'
import { namesOf } from './listVersions'
import type { LoadedVersion } from './loadVersion'

/** Whether a version can be made the draft again, and what that does; the gate decides anew when it is done. */
export type RestoreEffect =
  | { may: true; effects: string[] }
  /** Why not; null where it is what is worked on already. */
  | { may: false; why: string | null }

/** What making a version of a text its draft again would do, for the request's user. */
export async function restoreEffect(
  req: PayloadRequest,
  article: string,
  chosen: LoadedVersion,
): Promise<RestoreEffect> {
  const row = await rowOf(req, 'articles', article, {
    draft: true,
    trash: true,
    overrideAccess: false,
  })
  if (!row) return { may: false, why: null }
  if (row.deletedAt) {
    return { may: false, why: 'Bài đang ở thùng rác. Hãy lấy ra khỏi thùng rác rồi khôi phục.' }
  }
  if (revisionOf(chosen.version) === revisionOf(row)) return { may: false, why: null }
  const side = await loadPublicSide(req, row)
  const loaded = await loadText(req, row, side?.side ?? null)
  const { text, rules, person } = loaded
  const seen = text.work.revision
  const at = new Date().toISOString()
  const decision = decideTextMove(rules, text, {
    move: 'edit',
    by: person,
    at,
    seen,
    complete: true,
  })
  if (!decision.ok) {
    const refusal = refusalOf(decision.code, { ...loaded, move: 'edit', article: row })
    return { may: false, why: refusal.message }
  }
  const missing = await missingFiles(req, chosen)
  const signers = await namesOf(
    req,
    text.work.approvals.map(({ by }) => by),
  )
  return { may: true, effects: effectsOf(loaded, decision.text, { signers, missing }) }
}

type Known = { signers: ReadonlyMap<string, string>; missing: number }

function effectsOf(
  { text, chain }: LoadedText,
  after: TextState,
  { signers, missing }: Known,
): string[] {
  const lost = text.work.approvals.filter(
    (one) => !after.work.approvals.some(({ step, by }) => step === one.step && by === one.by),
  )
  const stepName = chain.steps[after.work.step ?? 0]?.name ?? ''
  const names = lost.map(({ by }) => signers.get(by) ?? 'người đã nghỉ')
  const { published, next } = text.public
  return [
    'Nội dung bản này thay bản nháp hiện tại. Bản hiện tại vẫn nằm trong danh sách này.',
    ...(lost.length > 0 ? [`Lượt duyệt của ${names.join(', ')} hết hiệu lực.`] : []),
    ...stateWords(text, after, stepName),
    ...(published === null ? [] : ['Bản đang đăng không đổi.']),
    ...(next ? [`Bản đã hẹn vẫn đăng lúc ${formatDateTime(Date.parse(next.at))}.`] : []),
    'Kênh, chuyên mục, số, chủ đề, phòng và tác giả giữ như hiện nay.',
    ...(missing > 0
      ? [`${missing} ảnh, tệp của bản này không còn trong thư viện và bị bỏ ra.`]
      : []),
  ]
}

function stateWords({ work }: TextState, after: TextState, stepName: string): string[] {
  if (work.state === 'approved' && after.work.state === 'draft') {
    return ['Bài trở lại bản thảo và phải gửi duyệt lại.']
  }
  if (after.work.state === 'submitted') return [`Bài chờ duyệt ở bước “${stepName}”.`]
  return ['Bài phải được duyệt rồi mới đăng được.']
}

async function missingFiles(req: PayloadRequest, { version }: LoadedVersion): Promise<number> {
  const [pictures, files] = [picturesOf(version), filesIn(version.content)]
  const there = async (library: 'media' | 'text-files', ids: string[]) =>
    ids.length === 0
      ? 0
      : (
          await rowsWhere(req, library, {
            where: { id: { in: ids } },
            select: {},
            overrideAccess: true,
          })
        ).length
  const found = (await there('media', pictures)) + (await there('text-files', files))
  return pictures.length + files.length - found
}
