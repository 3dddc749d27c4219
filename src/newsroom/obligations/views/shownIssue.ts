import { idOf } from '@/access/membership'
import type { Airing } from '@/payload-types'

import type { AiredCorrection } from '../../airings/views/correctedTexts'
import type { IssueWithAirings } from './loadPeriod'

/** One airing as people see it behind a number and on its issue's page. */
export type ShownAiring = Pick<
  Airing,
  'id' | 'startedAt' | 'seconds' | 'kind' | 'channel' | 'confirmed' | 'confirmedAt' | 'evidenceUrl'
> & {
  confirmedBy: { name: string } | null
  evidenceFile: { id: string; title: string; sha256: string | null; isMissing: boolean } | null
  replaces: string | null
  replacedBy: string | null
  rejected: boolean
  /** Made by an article's publication: corrected there, not here. */
  isPublication: boolean
  /** Since when its text is taken down (UTC, ISO): it did air, and counts. */
  withdrawnAt: string | null
  /** The corrections that readers have of its text. */
  corrections: readonly AiredCorrection[]
  /** Made of a run by the person who looks: somebody else confirms it. */
  isOwnReport: boolean
  note: string | null
}

export type ShownIssue = {
  id: string
  label: string
  title: string | null
  plannedAt: string | null
  /** Whether its slot has passed. */
  isPast: boolean
  cancelReason: string | null
  makesUp: { id: string; label: string } | null
  waiver: { reason: string | null; document: string | null } | null
  late: boolean
  airings: ShownAiring[]
  makeUps: { id: string; label: string; plannedAt: string | null }[]
}

type Look = {
  now: Date
  /** Evidence files that are no longer on the server. */
  missing: ReadonlySet<string>
  /** Texts that are taken down, by article, and since when. */
  withdrawn: ReadonlyMap<string, string>
  /** What corrects texts, by article. */
  corrected: ReadonlyMap<string, readonly AiredCorrection[]>
  me: string | null
  late: boolean
}

/** An issue with its airings and make-ups as people see it. */
export function shownIssue(
  { issue, airings, makeUps }: IssueWithAirings,
  { now, late, ...look }: Look,
): ShownIssue {
  const target = typeof issue.makesUp === 'object' ? issue.makesUp : null
  return {
    id: issue.id,
    label: issue.label ?? 'Số chưa đặt tên',
    title: issue.title ?? null,
    plannedAt: issue.plannedAt ?? null,
    isPast: issue.plannedAt ? Date.parse(issue.plannedAt) <= now.getTime() : false,
    cancelReason: issue.cancelReason ?? null,
    makesUp: target && { id: target.id, label: target.label ?? 'Số chưa đặt tên' },
    waiver: issue.waiver?.waived
      ? { reason: issue.waiver.reason ?? null, document: issue.waiver.document ?? null }
      : null,
    late,
    airings: airings.map((airing) => shownAiring(airing, look)),
    makeUps: makeUps
      .filter(({ cancelled }) => !cancelled)
      .map(({ id, label, plannedAt }) => ({
        id,
        label: label ?? 'Số phát bù',
        plannedAt: plannedAt ?? null,
      })),
  }
}

function shownAiring(
  airing: Airing,
  { missing, withdrawn, corrected, me }: Pick<Look, 'missing' | 'withdrawn' | 'corrected' | 'me'>,
): ShownAiring {
  const { id, startedAt, seconds, kind, channel, confirmed, confirmedAt, evidenceUrl } = airing
  const by = typeof airing.confirmedBy === 'object' ? airing.confirmedBy : null
  const file = typeof airing.evidenceFile === 'object' ? airing.evidenceFile : null
  return {
    id,
    startedAt,
    seconds,
    kind,
    channel,
    confirmed,
    confirmedAt,
    evidenceUrl,
    confirmedBy: by ? { name: by.name } : null,
    evidenceFile: file && {
      id: file.id,
      title: file.title,
      sha256: file.sha256 ?? null,
      isMissing: missing.has(file.id),
    },
    replaces: idOf(airing.replaces),
    replacedBy: idOf(airing.replacedBy),
    rejected: airing.rejected ?? false,
    isPublication: Boolean(airing.article),
    withdrawnAt: withdrawn.get(idOf(airing.article) ?? '') ?? null,
    corrections: corrected.get(idOf(airing.article) ?? '') ?? [],
    isOwnReport: me !== null && idOf(airing.reportedBy) === me,
    note: airing.note ?? null,
  }
}
