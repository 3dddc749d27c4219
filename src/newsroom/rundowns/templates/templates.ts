import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { idOf } from '@/access/membership'
import { insertUnique } from '@/database/claim'
import { rowsWhere } from '@/database/rows'
import { inTransaction } from '@/database/transaction'
import { type TemplateRow, toTemplate } from '@/domain/rundown/edit/template'
import { fold } from '@/domain/text/fold'
import type { RundownTemplate } from '@/payload-types'

import { recordEvent } from '../../audit/recordEvent'
import { text } from '../../desk/inputs'
import { failure } from '../../words/failure'
import { loadContent } from '../loadContent'
import { namesOf } from '../names'
import { demandReader, demandRight } from '../rights'
import { loadRundownRow, type RundownRow } from '../rundownRow'

export const TemplateInput = z.object({ name: text('Tên mẫu', 100) })

/** A template as the editor offers it. */
export type TemplateView = {
  id: string
  name: string
  rows: TemplateRow[]
  by: string | null
  at: number
}

type Call = { req: PayloadRequest; id: string; now: Date }

/** The templates of a rundown's column, by name. */
export async function listTemplates({ req, id }: Omit<Call, 'now'>) {
  const rundown = await loadRundownRow(req, id)
  await demandReader(req, rundown)
  const docs = await rowsWhere(req, 'rundown-templates', {
    where: { column: { equals: rundown.column } },
    sort: ['name', 'id'],
    limit: 100,
    overrideAccess: true,
  })
  const names = await namesOf(
    req,
    docs.flatMap(({ by }) => idOf(by) ?? []),
  )
  return { templates: docs.map((row) => viewOf(row, names)) }
}

/**
 * Keeps a rundown's rows as a template of its column. One of the same name is replaced: who saves "Số thường" again
 * means the newer one.
 * @throws NewsroomError for an empty rundown.
 */
export async function saveTemplate({
  req,
  id,
  input: { name },
  now,
}: Call & { input: z.output<typeof TemplateInput> }): Promise<{ id: string; name: string }> {
  const asked = await loadRundownRow(req, id)
  await demandRight(req, asked, { right: 'edit', action: 'rundown.template' })
  const { row, content } = await loadContent(req, id)
  if (content.entries.length === 0) throw failure('templateEmpty')
  const key = keyOf(row.column, name)
  const data = {
    name,
    rows: toTemplate(content),
    by: req.user?.id ?? null,
    at: now.toISOString(),
  }
  const logged = (write: (own: PayloadRequest) => Promise<unknown>) =>
    inTransaction({ payload: req.payload, req }, async (own) => {
      await write(own)
      await record(own, row, { after: { name, rows: content.entries.length } })
    })
  const isNew = await insertUnique(['key'], () =>
    logged((own) =>
      own.payload.db.create({
        collection: 'rundown-templates',
        data: { ...data, key, column: row.column, outlet: row.outlet },
        req: own,
      }),
    ),
  )
  if (!isNew) {
    await logged((own) =>
      own.payload.db.updateOne({
        collection: 'rundown-templates',
        where: { key: { equals: key } },
        data,
        req: own,
      }),
    )
  }
  const kept = await req.payload.db.findOne<RundownTemplate>({
    collection: 'rundown-templates',
    where: { key: { equals: key } },
    req,
  })
  return { id: String(kept?.id ?? ''), name }
}

/** Takes a template of the column away; rundowns made from it stay as they are. */
export async function removeTemplate({ req, id }: Omit<Call, 'now'>): Promise<{ id: string }> {
  const rundown = await loadRundownRow(req, id)
  await demandRight(req, rundown, { right: 'edit', action: 'rundown.template' })
  const template = String(req.routeParams?.template)
  const found = await req.payload.db.findOne<RundownTemplate>({
    collection: 'rundown-templates',
    where: { and: [{ id: { equals: template } }, { column: { equals: rundown.column } }] },
    req,
  })
  if (!found) throw failure('gone', { what: 'Mẫu này' })
  await inTransaction({ payload: req.payload, req }, async (own) => {
    await own.payload.db.deleteOne({
      collection: 'rundown-templates',
      where: { id: { equals: template } },
      req: own,
    })
    await record(own, rundown, { before: { name: found.name } })
  })
  return { id: template }
}

/** Names that differ in capitals or marks alone are one name. */
const keyOf = (column: string, name: string): string => `${column}:${fold(name)}`

function record(
  req: PayloadRequest,
  { id, title, outlet }: RundownRow,
  change: { before?: Record<string, unknown>; after?: Record<string, unknown> },
) {
  return recordEvent({
    req,
    action: 'rundown.template',
    collection: 'rundowns',
    id,
    title,
    outlet,
    ...change,
  })
}

function viewOf(row: RundownTemplate, names: Record<string, string>): TemplateView {
  const by = idOf(row.by)
  return {
    id: row.id,
    name: row.name,
    rows: row.rows as unknown as TemplateRow[],
    by: by ? (names[by] ?? null) : null,
    at: Date.parse(row.at),
  }
}
