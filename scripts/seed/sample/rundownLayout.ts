import type { Press } from '@/domain/rundown/run/press'

import type { SampleAiring, SampleIssue } from './issues'
import { type ProgrammeKey, SAMPLE_PROGRAMMES } from './rundownTexts'

const SECOND_MS = 1000
/** How much longer or shorter than planned entries ran, in turn. */
const DRIFT = [0, 2, -3, 1] as const
/** Nobody opens the rundown of a programme that is just beginning: the next one that is prepared starts later. */
const AHEAD_MS = 60 * 60_000

/** A rundown of the sample: of which issue, and how far it is. */
export type SampleRundown = {
  issue: string
  programme: ProgrammeKey
  plannedAt: number
} & ({ stage: 'draft' | 'approved' } | { stage: 'ran'; airing: SampleAiring })

type Issues = readonly SampleIssue[]

/**
 * The rundowns a visitor finds: of each programme the last one that went out on time, run as its airing says, and the
 * next one, approved for television and still a draft for radio.
 */
export function sampleRundowns(issues: Issues, now: number): SampleRundown[] {
  return (Object.keys(SAMPLE_PROGRAMMES) as ProgrammeKey[]).flatMap((programme) => {
    const own = ordinary(issues, programme)
    const last = own.flatMap((issue) => airedOnTime(issue)).at(-1)
    const next = own.find(({ plannedAt }) => plannedAt > now + AHEAD_MS)
    const stage = programme === 'tv' ? ('approved' as const) : ('draft' as const)
    return [
      ...(last ? [last] : []),
      ...(next ? [{ issue: next.key, programme, plannedAt: next.plannedAt, stage }] : []),
    ]
  })

  function airedOnTime({ key, column, plannedAt, airings }: SampleIssue): SampleRundown[] {
    const airing = airings.find(({ kind, confirmed }) => kind === 'first' && confirmed)
    const programme = column as ProgrammeKey
    return airing ? [{ issue: key, programme, plannedAt, stage: 'ran', airing }] : []
  }
}

/** A confirmation of the sample that was found wrong. */
export type SampleRemark = {
  issue: string
  airing: SampleAiring
  /** Rejected for a wrong link, then confirmed anew; or corrected to another length. */
  kind: 'rejected' | 'corrected'
  reason: string
}

/** What was said about proof: of the last radio programme but one a rejection, of the television a correction. */
export function sampleRemarks(issues: Issues): SampleRemark[] {
  const of = (programme: ProgrammeKey) =>
    ordinary(issues, programme)
      .flatMap(({ key, airings }) => {
        const airing = airings.find(({ kind, confirmed }) => kind === 'first' && confirmed)
        return airing ? [{ issue: key, airing }] : []
      })
      .at(-2)
  const [radio, tv] = [of('radio'), of('tv')]
  return [
    ...(radio
      ? [
          {
            ...radio,
            kind: 'rejected' as const,
            reason: 'Đường dẫn mở ra bản ghi của số trước (mẫu).',
          },
        ]
      : []),
    ...(tv
      ? [
          {
            ...tv,
            kind: 'corrected' as const,
            reason: 'Xem lại băng: thời lượng ghi thừa một phút (mẫu).',
          },
        ]
      : []),
  ]
}

/** The presses by which a programme of such entries ran as an airing says, to the second. */
export function pressesOf(
  lengths: readonly number[],
  { startedAt, seconds }: SampleAiring,
): { press: Press; at: number }[] {
  const total = seconds ?? lengths.reduce((sum, length) => sum + length, 0)
  let at = startedAt
  const starts = lengths.map((length, place) => {
    const start = at
    at += (length + (DRIFT[place % DRIFT.length] ?? 0)) * SECOND_MS
    return start
  })
  return [
    ...starts.map((start, place): { press: Press; at: number } => ({
      press: { action: place === 0 ? 'start' : 'next' },
      at: start,
    })),
    { press: { action: 'offAir' }, at: startedAt + total * SECOND_MS },
  ]
}

/** Issues of the programme's rule that nothing befell, by their slot. */
function ordinary(issues: Issues, programme: ProgrammeKey): SampleIssue[] {
  return issues
    .filter(({ column, makesUp, story }) => column === programme && !makesUp && story === null)
    .toSorted((a, b) => a.plannedAt - b.plannedAt)
}
