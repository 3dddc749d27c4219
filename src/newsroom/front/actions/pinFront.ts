import { isValidID, type PayloadRequest } from 'payload'
import { z } from 'zod'

import { CHANGING_ROLES } from '@/access/roles'
import { inChunks, rowOf, rowsWhere } from '@/database/rows'
import { inTransaction } from '@/database/transaction'
import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import { MOST_PINS, type Pin, type PinFault, pinFault } from '@/domain/front/pins'

import { recordEvent } from '../../audit/recordEvent'
import type { DeskAction } from '../../desk/deskAction'
import { instant, rowId } from '../../desk/inputs'
import { failure } from '../../words/failure'
import { type PinRow, pinRows } from '../pinRows'

const UNREADABLE = 'Danh sách bài ghim không đọc được. Hãy tải lại trang rồi ghim lại.'
const SEEN = 'Không rõ bạn đang sửa danh sách nào. Hãy tải lại trang rồi ghim lại.'

const Pins = z.object({
  pins: z
    .array(z.object({ article: rowId('Bài ghim'), until: instant('Giờ hết ghim') }), UNREADABLE)
    .max(MOST_PINS * 10, UNREADABLE),
  /** The ids of the pins that the person saw. */
  seen: z.array(rowId('Bài ghim đã thấy'), SEEN).max(MOST_PINS, SEEN),
})

export type FrontOutlet = { collection: 'outlets'; id: string; title: string; outlet: string }

/**
 * Lays down which texts of an outlet stand first on its front page, in which order and until when: the whole list at once. A text
 * that readers don't have yet may be among them: it is shown from its own minute on.
 */
export const pinFront: DeskAction<FrontOutlet, typeof Pins, { count: number }> = {
  name: 'front.pin',
  roles: CHANGING_ROLES,
  load: loadFrontOutlet,
  input: Pins,
  run: async ({ req, subject: outlet, input, now }) => {
    const before = await pinRows(req, outlet.id)
    if (before.map(({ id }) => id).join(' ') !== input.seen.join(' ')) throw failure('frontChanged')
    const titles = await titlesOf(req, outlet.id, [...before, ...input.pins])
    const stranger = await strangerAmong(req, outlet.id, input.pins)
    if (stranger) throw failure('pinElsewhere', { title: titles.get(stranger) ?? null })
    refuse(pinFault(input.pins, now.getTime()), titles)
    await write({ req, outlet, before, pins: input.pins, titles, now })
    return { count: input.pins.length }
  },
}

export async function loadFrontOutlet(req: PayloadRequest, id: string): Promise<FrontOutlet> {
  const row = await rowOf(req, 'outlets', id, { select: { name: true }, overrideAccess: true })
  if (!row) throw failure('gone', { what: 'Kênh này' })
  return { collection: 'outlets', id: row.id, title: row.name, outlet: row.id }
}

/** As they are written now; texts of other outlets are named to nobody. */
async function titlesOf(
  req: PayloadRequest,
  outlet: string,
  pins: readonly Pin[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(pins.map(({ article }) => article))].filter((id) =>
    isValidID(id, req.payload.db.defaultIDType),
  )
  const rows = await inChunks(ids, (chunk) =>
    rowsWhere(req, 'articles', {
      where: { and: [{ id: { in: chunk } }, { outlet: { equals: outlet } }] },
      select: { title: true },
      draft: true,
      trash: true,
      limit: chunk.length,
      overrideAccess: true,
    }),
  )
  return new Map(rows.map(({ id, title }) => [id, title || 'Bài chưa có tiêu đề']))
}

/** The first text that may not stand on a front page of the outlet: of another, taken down, or not for readers at any minute. */
async function strangerAmong(
  req: PayloadRequest,
  outlet: string,
  pins: readonly Pin[],
): Promise<string | null> {
  const ids = [...new Set(pins.map(({ article }) => article))]
  if (ids.length === 0) return null
  const sides = await rowsWhere(req, 'public-texts', {
    where: {
      and: [
        { articleId: { in: ids } },
        { outlet: { equals: outlet } },
        { takenDown: { equals: false } },
        { trashed: { equals: false } },
        { or: [{ publication: { exists: true } }, { nextPublication: { exists: true } }] },
      ],
    },
    select: { articleId: true },
    limit: ids.length,
    overrideAccess: true,
  })
  const known = new Set(sides.map(({ articleId }) => articleId))
  return ids.find((id) => !known.has(id)) ?? null
}

function refuse(fault: PinFault | null, titles: ReadonlyMap<string, string>): void {
  if (!fault) return
  if (fault.code === 'pinsTooMany') throw failure(fault.code, fault)
  const title = titles.get(fault.article) ?? ''
  throw fault.code === 'pinTooLong'
    ? failure(fault.code, { title, days: fault.days })
    : failure(fault.code, { title })
}

type Write = {
  req: PayloadRequest
  outlet: FrontOutlet
  before: readonly PinRow[]
  pins: readonly Pin[]
  titles: ReadonlyMap<string, string>
  now: Date
}

function write({ req, outlet, before, pins, titles, now }: Write): Promise<void> {
  const known = new Map(before.map((pin) => [pin.article, pin]))
  return inTransaction({ payload: req.payload, req }, async (own) => {
    await own.payload.db.deleteMany({
      collection: 'front-pins',
      where: { outlet: { equals: outlet.id } },
      req: own,
    })
    for (const [at, { article, until }] of pins.entries()) {
      const position = at + 1
      await own.payload.db.create({
        collection: 'front-pins',
        data: {
          ...{ outlet: outlet.id, key: `${outlet.id}:${position}`, position, articleId: article },
          until: new Date(until).toISOString(),
          pinnedBy: own.user?.id ?? null,
          pinnedAt: new Date(known.get(article)?.pinnedAt ?? now).toISOString(),
        },
        req: own,
      })
    }
    const linesOf = (all: readonly Pin[]) =>
      all
        .map(({ article, until }) => `${titles.get(article) ?? ''} (đến ${formatDateTime(until)})`)
        .join('\n')
    await recordEvent({
      ...{ req: own, action: 'front.pin', collection: 'outlets' },
      ...{ id: outlet.id, title: outlet.title, outlet: outlet.id },
      before: { frontPins: linesOf(before) },
      after: { frontPins: linesOf(pins) },
    })
  })
}
