import { createLocalReq, type TypedUser } from 'payload'

import { idOf } from '@/access/membership'
import type { ReportText } from '@/domain/report/way/sections'
import { loadConsolidation } from '@/newsroom/reports/consolidation/consolidationSubject'
import { moveConsolidation } from '@/newsroom/reports/consolidation/actions/moveConsolidation'
import { prepareConsolidation } from '@/newsroom/reports/consolidation/actions/prepareConsolidation'
import { writeConsolidation as writeText } from '@/newsroom/reports/consolidation/actions/writeConsolidation'

import type { Seeding } from '../findOrCreate'

type Write = { supervisor: TypedUser; window: string; year: number; at: Date }

const TEXT: ReportText = {
  review: 'Có {kênh có báo cáo}; các kênh còn lại chưa gửi báo cáo (mẫu).',
  results: 'Các kênh đã phát {chương trình đã phát}, đăng {tin bài đã đăng}.',
}

/** Consolidates and closes a window for the body of the supervisor; broken off, it goes on from where it was. */
export async function writeConsolidation(
  { payload, made }: Seeding,
  { supervisor, window, year, at }: Write,
): Promise<void> {
  const organisation = idOf(
    supervisor.memberships?.find(({ role }) => role === 'supervisor')?.organisation,
  )
  if (!organisation) return
  const as = () => createLocalReq({ user: supervisor }, payload)
  const { id, isNew } = await prepareConsolidation(await as(), { organisation, window, year }, at)
  if (isNew) {
    made.add('consolidations')
    const data = { sample: true }
    await payload.update({ collection: 'consolidations', id, data, overrideAccess: true })
  }
  const { state, textRevision } = await loadConsolidation(await as(), id, { overrideAccess: true })
  if (state !== 'preparing') return
  if (textRevision === 0) await writeText({ req: await as(), id, text: TEXT, seen: 0 })
  await moveConsolidation({
    ...{ req: await as(), id, move: 'close', seen: 1, reason: null, acceptWarnings: true, now: at },
  })
}
