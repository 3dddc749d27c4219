import type { Run } from '@/domain/rundown/run/run'

/** What the big button (and the space bar) does. */
export type Primary = 'next' | 'start' | 'startAgain' | 'rehearse'

/** Near its slot a programme is started, far from it rehearsed: nobody goes on air by the space bar weeks ahead. */
export function primaryOf({ state, rehearsal }: Run, isNear: boolean): Primary {
  if (state === 'live') return 'next'
  if (state === 'ended' && !rehearsal) return 'startAgain'
  return isNear ? 'start' : 'rehearse'
}
