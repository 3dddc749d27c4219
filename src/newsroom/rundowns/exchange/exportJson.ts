import { inOrder, type Entry } from '@/domain/rundown/edit/content'

import type { Exchange } from './loadExchange'

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

/** The fields that hold an instant; in the file they are ISO texts. */
export const MOMENTS = ['start', 'until'] as const

/** A rundown for other programs and for another rundown: instants are ISO 8601 in UTC, lengths whole seconds. */
export function exportJson({ row, content, timing }: Exchange) {
  const { settings } = content
  return {
    format: 'toa-soan/rundown',
    version: 1,
    title: row.title,
    revision: row.revision,
    onAir: iso(settings.onAir),
    offAir: iso(settings.offAir),
    tolerances: {
      overSeconds: settings.overSeconds,
      underSeconds: settings.underSeconds,
      gapSeconds: settings.gapSeconds,
    },
    programmeOver: timing.programmeOver,
    contentOverSlot: timing.contentOverSlot,
    unknown: timing.unknown,
    entries: inOrder(content.entries).map((entry, at) => {
      return { ...written(entry), planned: plannedOf(timing.entries[at]) }
    }),
  }
}

/** Ids of people, articles and files mean nothing elsewhere: they stay here. */
function written(entry: Entry) {
  const { id, title, segment, kind, seconds, floated, status, presenter, notes, credits, script } =
    entry
  const { start, until } = entry
  const times = { seconds, start: iso(start), until: iso(until), floated }
  return { id, title, segment, kind, ...times, status, presenter, notes, credits, script }
}

function plannedOf(timing: Exchange['timing']['entries'][number] | undefined) {
  if (!timing || timing.floated) return null
  const { start, end, back, seconds, gap, block } = timing
  return { start: iso(start), end: iso(end), back: iso(back), seconds, gap, block }
}
