import type { RundownAiring } from '@/newsroom/rundowns/airing/standingAiring'
import type { May } from '@/newsroom/rundowns/rights'
import type { RunState } from '@/domain/rundown/run/run'

export type AsRunAction = 'air' | 'confirm'

type Side = {
  /** How far it is on air. */
  air: RunState
  airing: Pick<RundownAiring, 'confirmed' | 'reportedBy'> | null
  hasTakes: boolean
  me: string
  may: Pick<May, 'operate'>
  mayConfirm: boolean
}

export type AsRunStep = {
  next: { what: string; whose?: string } | null
  /** The button this person gets. */
  action: AsRunAction | null
}

/** What comes next of a programme that ran, and whether it is this person's to do. */
export function nextStepOf({ air, airing, hasTakes, me, may, mayConfirm }: Side): AsRunStep {
  if (airing?.confirmed) return { next: null, action: null }
  if (airing) {
    const isOwn = airing.reportedBy === me
    return {
      next: {
        what: 'Xác nhận đã phát',
        whose: mayConfirm && !isOwn ? 'bạn' : 'người xếp lịch hoặc lãnh đạo kênh, khác người ghi',
      },
      action: mayConfirm && !isOwn ? 'confirm' : null,
    }
  }
  if (air === 'live') return { next: { what: 'Bấm “Hết sóng” khi kết thúc' }, action: null }
  if (!hasTakes) return { next: null, action: null }
  return {
    next: { what: 'Ghi thành lượt phát của số', whose: may.operate ? 'bạn' : 'người điều khiển' },
    action: may.operate ? 'air' : null,
  }
}
