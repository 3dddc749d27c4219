import type { PayloadRequest } from 'payload'

import { addDays, civilDateOf } from '@/domain/calendar/civil'
import { formatDate, formatDatePadded, formatDateTime } from '@/domain/calendar/vietnameseDates'
import type { IssueDraft } from '@/domain/imports/draft'
import { judgeSlot, type SlotRefusal } from '@/domain/schedule/makeUpSlots'

import { failure } from '../words/failure'
import { FARTHEST_DAYS } from '../issues/actions/judgeTime'
import { type ColumnBook, loadSlotBook } from '../issues/views/loadSlotBook'
import { stretches } from './loadKnown'

/** What the desk knows of the slots of some rows: loaded once for a part of the table. */
export class SlotDesk {
  private constructor(
    private readonly books: ReadonlyMap<string, ColumnBook>,
    private readonly now: number,
  ) {}

  static async load(
    req: PayloadRequest,
    drafts: readonly IssueDraft[],
    now: Date,
  ): Promise<SlotDesk> {
    const books = new Map<string, ColumnBook>()
    for (const column of new Set(drafts.map((draft) => draft.column))) {
      const own = drafts.filter((draft) => draft.column === column)
      for (const { from, to } of stretches(own.map(({ date }) => date))) {
        const there = own.filter(({ date }) => from <= date && date <= to)
        const times = there.map(({ plannedAt }) => plannedAt)
        const range = { from: Math.min(...times), until: Math.max(...times) }
        const book = await loadSlotBook({ req, column, ...range })
        for (const { plannedAt } of there) books.set(keyOf(column, plannedAt), book)
      }
    }
    return new SlotDesk(books, now.getTime())
  }

  /**
   * What the desk has against a slot, in its words. That it is past is none: what came before is what is entered here, and
   * neither is a day on which nothing was owed.
   */
  judge({ column, plannedAt }: IssueDraft): { problems: string[]; notes: string[] } {
    const found = this.books.get(keyOf(column, plannedAt))
    if (!found) return { problems: [], notes: [] }
    const { book } = found
    const { refusals, dayOff } = judgeSlot({ book, startsAt: plannedAt, now: this.now })
    const farthest = addDays(civilDateOf(this.now), FARTHEST_DAYS)
    const far = civilDateOf(plannedAt) > farthest ? [failure('slotFar', { until: formatDate(farthest) }).message] : [] // prettier-ignore
    const against = refusals.flatMap((refusal) => refusalWords(refusal, found, plannedAt))
    const day = formatDatePadded(civilDateOf(plannedAt))
    return {
      problems: [...far, ...against],
      notes: dayOff ? [`Ngày ${day} là ngày nghỉ (${dayOff.name}).`] : [],
    }
  }

  /** A slot that was just given to an issue. */
  take({ column, plannedAt }: IssueDraft, { id, label }: { id: string; label: string }): void {
    for (const found of new Set(this.books.values())) {
      const slot = this.books.get(keyOf(column, plannedAt))?.book.column
      if (!slot) continue
      found.book.taken = [...found.book.taken, { ...slot, id, startsAt: plannedAt }]
      found.labels.set(id, label)
    }
  }
}

const keyOf = (column: string, plannedAt: number) => `${column}:${plannedAt}`

/** What of a refusal stands against a slot of the past as well, in the desk's words. */
function refusalWords(
  refusal: SlotRefusal,
  { book, labels }: ColumnBook,
  plannedAt: number,
): string[] {
  if (refusal.kind === 'past' || refusal.kind === 'notOwed') return []
  if (refusal.kind === 'suspended') return [failure('slotSuspended').message]
  if (refusal.kind === 'outside') {
    const { validFrom, validTo } = book.column
    const until = validTo ? ` đến hết ${formatDate(validTo)}` : ''
    return [failure('slotOutside', { from: formatDate(validFrom), until }).message]
  }
  const other = book.taken.find(({ id }) => id === refusal.with)
  const issue = labels.get(refusal.with) ?? 'Một số'
  const at = formatDateTime(other?.startsAt ?? plannedAt)
  return [failure('slotClash', { issue, at }).message]
}
