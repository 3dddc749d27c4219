import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowOf, rowsWhere } from '@/database/rows'
import { type CivilDate, civilDateOf } from '@/domain/calendar/civil'
import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import { ownBlocks } from '@/domain/text/blocks/ownBlocks'
import {
  fillContent,
  type Filling,
  fillLine,
  placeholdersIn,
} from '@/domain/text/template/placeholders'
import type { Article, TextTemplate } from '@/payload-types'

import { mendContent } from '../articles/mendContent'
import { plainTextOf } from '../texts/contentShape'
import { newBlockId } from '../texts/newBlockId'
import { failure } from '../words/failure'
import { type NotTaken, notTakenWords } from '../words/templates'

/** Where the new text is to stand. A column that is not said is the template's own; null is none. */
export type TemplatePlace = { column?: string | null; issue?: string | null }

/** What a text made from a template begins with. */
export type FilledTemplate = {
  name: string
  words: Pick<Article, 'title' | 'sapo' | 'genre'> & {
    content: Article['content']
    outlet: string
    column: string | null
    issue: string | null
    topics: string[]
  }
  /** A sentence for each part of the template that the text begins without. */
  leftOut: string[]
  /** Placeholders that a person has to fill in. */
  unfilled: string[]
}

/**
 * A template as the request's user would begin a text with it: filled in, in blocks of its own, without what is gone since or
 * not theirs to use.
 * @throws NewsroomError when the template, or the issue, is not there for them.
 */
export async function fillTemplate(
  req: PayloadRequest,
  id: string,
  { place, now }: { place: TemplatePlace; now: Date },
): Promise<FilledTemplate> {
  const template = await rowOf(req, 'text-templates', id, { overrideAccess: false })
  if (!template) throw failure('gone', { what: 'Mẫu này' })
  const outlet = idOf(template.outlet) ?? ''
  const today = civilDateOf(now.getTime())
  const { column, closed } = await columnFor(req, template, { asked: place.column, today })
  const issue = await issueFor(req, place.issue ?? null, column?.id ?? null)
  const { topics, gone } = await topicsOf(req, template)
  const day = issue?.plannedAt ? civilDateOf(Date.parse(issue.plannedAt)) : today
  const station = await rowOf(req, 'outlets', outlet, {
    select: { name: true },
    overrideAccess: true,
  })
  const filling: Filling = {
    số: issue?.number ? String(issue.number) : '',
    ...datesOf(day),
    'chuyên mục': column?.name ?? '',
    kênh: station?.name ?? '',
    'tác giả': (req.user as { name?: string } | null)?.name ?? '',
  }
  const own = ownBlocks(template.content, newBlockId)
  const mended = await mendContent(req, fillContent(own, filling), null)
  const title = fillLine(template.titlePattern, filling)
  const sapo = fillLine(template.sapo ?? '', filling)
  const notTaken: NotTaken = { closed, topics: gone, parts: mended.leftOut }
  return {
    name: template.name,
    words: {
      ...{ title, sapo: sapo || null, genre: template.genre ?? 'article', topics, outlet },
      content: mended.content as Article['content'],
      ...{ column: column?.id ?? null, issue: issue?.id ?? null },
    },
    leftOut: notTakenWords(notTaken),
    unfilled: placeholdersIn(title, sapo, plainTextOf(mended.content)),
  }
}

function datesOf(day: CivilDate): Pick<Filling, 'ngày' | 'tháng' | 'năm'> {
  const [year = '', month = ''] = day.split('-')
  return { ngày: formatDatePadded(day), tháng: String(Number(month)), năm: year }
}

type Column = { id: string; name: string }

/** The column of the text: the one asked for, else the template's while that goes on. */
async function columnFor(
  req: PayloadRequest,
  template: TextTemplate,
  { asked, today }: { asked: string | null | undefined; today: CivilDate },
): Promise<{ column: Column | null; closed: string | null }> {
  const id = asked === undefined ? idOf(template.column) : asked
  if (!id) return { column: null, closed: null }
  const row = await rowOf(req, 'columns', id, {
    select: { name: true, outlet: true, validTo: true },
    overrideAccess: true,
  })
  if (!row || idOf(row.outlet) !== idOf(template.outlet)) {
    if (asked) throw failure('gone', { what: 'Chuyên mục này' })
    return { column: null, closed: null }
  }
  const isClosed = asked === undefined && Boolean(row.validTo && row.validTo < today)
  return isClosed
    ? { column: null, closed: row.name }
    : { column: { id: row.id, name: row.name }, closed: null }
}

async function issueFor(req: PayloadRequest, id: string | null, column: string | null) {
  if (!id) return null
  const row = await rowOf(req, 'issues', id, {
    select: { number: true, plannedAt: true, column: true },
    overrideAccess: false,
  })
  if (!row || idOf(row.column) !== column) throw failure('gone', { what: 'Số này' })
  return row
}

/** The template's topics that there still are, and how many there are no more. */
async function topicsOf(
  req: PayloadRequest,
  { topics }: TextTemplate,
): Promise<{ topics: string[]; gone: number }> {
  const wanted = (topics ?? []).flatMap((one) => idOf(one) ?? [])
  if (wanted.length === 0) return { topics: [], gone: 0 }
  const rows = await rowsWhere(req, 'topics', {
    where: { id: { in: wanted } },
    select: {},
    limit: wanted.length,
    overrideAccess: true,
  })
  const there = new Set(rows.map((row) => row.id))
  const kept = wanted.filter((id) => there.has(id))
  return { topics: kept, gone: wanted.length - kept.length }
}
