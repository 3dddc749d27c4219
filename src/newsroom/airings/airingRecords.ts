import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowsWhere } from '@/database/rows'
import { replacedAmong, standing } from '@/domain/airing/standing'
import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import type { Airing } from '@/payload-types'

const MINUTE_MS = 60_000

/** A record of an airing with the name of who confirmed, corrected or rejected. */
export type AiringRecord = Pick<
  Airing,
  'id' | 'startedAt' | 'kind' | 'seconds' | 'channel' | 'evidenceUrl' | 'evidenceFile' | 'note'
> & {
  confirmed: boolean
  rejected: boolean
  confirmedAt: string | null
  who: string | null
  /** Who made it out of a rundown's takes, and so does not confirm it. */
  reportedBy: string | null
  replaces: string | null
  replacedBy: string | null
  sourceKey: string | null
}

/** Every record of an issue's airings, replaced ones too, oldest first. */
export async function airingsOf(req: PayloadRequest, issue: string): Promise<AiringRecord[]> {
  const docs = await rowsWhere(req, 'airings', {
    where: { issue: { equals: issue } },
    sort: ['createdAt', 'id'],
    depth: 1,
    select: {
      startedAt: true,
      kind: true,
      seconds: true,
      channel: true,
      evidenceUrl: true,
      evidenceFile: true,
      note: true,
      confirmed: true,
      rejected: true,
      confirmedAt: true,
      confirmedBy: true,
      reportedBy: true,
      replaces: true,
      replacedBy: true,
      sourceKey: true,
    },
    populate: { users: { name: true }, airings: {}, files: {} },
    overrideAccess: true,
  })
  return (docs as unknown as Airing[]).map((row) => ({
    ...row,
    evidenceFile: idOf(row.evidenceFile),
    confirmed: row.confirmed ?? false,
    rejected: row.rejected ?? false,
    confirmedAt: row.confirmedAt ?? null,
    who: (typeof row.confirmedBy === 'object' && row.confirmedBy?.name) || null,
    reportedBy: idOf(row.reportedBy),
    replaces: idOf(row.replaces),
    replacedBy: idOf(row.replacedBy),
    sourceKey: row.sourceKey ?? null,
  }))
}

/** The record that took the place of another; by its own word too, where a crash kept the other from knowing. */
export function successorOf(records: readonly AiringRecord[], id: string): AiringRecord | null {
  return records.find((record) => record.replaces === id) ?? null
}

type AiringIdentity = Pick<AiringRecord, 'kind' | 'startedAt'>

/** Whether two records speak of the same airing: an issue has one first run, and one repeat or relay per minute. */
export function isSameAiring(one: AiringIdentity, other: AiringIdentity): boolean {
  if (one.kind !== other.kind) return false
  return one.kind === 'first' || minuteOf(one) === minuteOf(other)
}

/** The confirmed record of an airing that holds now, or null. */
export function standingRecord(
  records: readonly AiringRecord[],
  airing: AiringIdentity,
): AiringRecord | null {
  return (
    standing(records).find((record) => record.confirmed && isSameAiring(record, airing)) ?? null
  )
}

/** The line of a log (an import, an unconfirmed entry) nearest to an airing, waiting for a person to confirm it. */
export function loggedRecord(
  records: readonly AiringRecord[],
  airing: AiringIdentity,
): AiringRecord | null {
  const apart = (record: AiringIdentity) =>
    Math.abs(Date.parse(record.startedAt) - Date.parse(airing.startedAt))
  const [nearest = null] = standing(records)
    .filter(
      (record) =>
        !record.confirmed && record.kind === airing.kind && minuteOf(record) === minuteOf(airing),
    )
    .sort((one, other) => apart(one) - apart(other))
  return nearest
}

/** Whether a record of the airing waits that this person made of a rundown's takes: then somebody else confirms. */
export function isOwnReport(
  records: readonly AiringRecord[],
  airing: AiringIdentity,
  user: string | null | undefined,
): boolean {
  return standing(records).some(
    (record) =>
      Boolean(user) &&
      record.reportedBy === user &&
      !record.confirmed &&
      isSameAiring(record, airing),
  )
}

/**
 * The unique key of an airing's confirmation: of any number of people at once one gets it. It counts the records of the airing
 * that were corrected or rejected before, so that the airing can be confirmed again after them.
 */
export function airingKey(
  issue: string,
  airing: AiringIdentity,
  records: readonly AiringRecord[],
): string {
  const base =
    airing.kind === 'first' ? `first:${issue}` : `${airing.kind}:${issue}:${minuteOf(airing)}`
  const isReplaced = replacedAmong(records.map(({ replaces }) => replaces))
  const ended = records.filter(
    (record) => isSameAiring(record, airing) && isReplaced(record),
  ).length
  return ended === 0 ? base : `${base}:${ended}`
}

/** Who confirmed a record and when, for a sentence. */
export function confirmationWords({ who, startedAt, confirmedAt }: AiringRecord) {
  return {
    who: who ?? 'hệ thống',
    startedAt: formatDateTime(Date.parse(startedAt)),
    at: confirmedAt ? ` (xác nhận ${formatDateTime(Date.parse(confirmedAt))})` : '',
  }
}

const minuteOf = ({ startedAt }: AiringIdentity) => Math.floor(Date.parse(startedAt) / MINUTE_MS)
