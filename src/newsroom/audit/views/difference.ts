import type { FlattenedField, PayloadRequest } from 'payload'

import { rowsWhere } from '@/database/rows'
import { diffTexts } from '@/domain/text/diff'
import type { AuditEvent } from '@/payload-types'

import { articleTexts } from './articleTexts'
import { asReader } from '../asReader'
import type { Difference } from './differenceLine'
import { type NameOf, relatedIds, valueWords } from './valueWords'

type Values = Record<string, unknown>

/** What the log keeps beside a thing's own fields, worth reading. */
const EXTRA_LABELS: Readonly<Record<string, string>> = {
  entry: 'Mục đang phát',
  copyOf: 'Nhân bản từ bài',
  template: 'Tạo từ mẫu',
  frontPins: 'Bài ghim trang nhất',
}

/** A line of the log as the difference between before and after, part by part, names in place of ids. */
export async function differenceOf(
  req: PayloadRequest,
  event: Pick<AuditEvent, 'action' | 'subjectCollection' | 'subjectId' | 'before' | 'after' | 'at'>,
): Promise<Difference[]> {
  const before = valuesOf(event.before)
  const after = valuesOf(event.after)
  const fields = fieldsOf(req, event.subjectCollection)
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const { known, nameOf } = await knownFields(req, { fields, keys, before, after })
  const lines = known.map(({ key, field, label }) => ({
    key,
    label,
    parts: diffTexts(
      key in before ? valueWords(field, before[key], nameOf) : '',
      key in after ? valueWords(field, after[key], nameOf) : '',
    ),
  }))
  const extra = Object.entries(EXTRA_LABELS).flatMap(([key, label]) => {
    const value = after[key]
    if (typeof value !== 'string' || fields.some(({ name }) => name === key)) return []
    const was = before[key]
    const parts =
      typeof was === 'string' ? diffTexts(was, value) : [{ kind: 'same' as const, text: value }]
    return [{ key, label, parts }]
  })
  return [...(await articleTexts(req, event)), ...lines, ...extra].filter(
    ({ parts }) => parts.length > 0,
  )
}

function valuesOf(value: unknown): Values {
  return value && typeof value === 'object' && !Array.isArray(value) ? (value as Values) : {}
}

export function fieldsOf(req: PayloadRequest, slug: string | null | undefined): FlattenedField[] {
  const collection = req.payload.config.collections.find((one) => one.slug === slug)
  return collection?.flattenedFields ?? []
}

/** What people call a field, in Vietnamese; null for one that people never meet, whose label Payload made of its name. */
function labelOf(field: FlattenedField): string | null {
  const label: unknown = 'label' in field ? field.label : null
  const vi = label && typeof label === 'object' ? (label as { vi?: unknown }).vi : null
  return typeof vi === 'string' ? vi : null
}

type KnownField = { key: string; field: FlattenedField; label: string }

/** Of these fields those that people have a word for, with the names of the rows that they lead to before and after. */
export async function knownFields(
  req: PayloadRequest,
  {
    fields,
    keys,
    before,
    after,
  }: { fields: readonly FlattenedField[]; keys: readonly string[]; before: Values; after: Values },
): Promise<{ known: KnownField[]; nameOf: NameOf }> {
  const known = keys.flatMap((key) => {
    const field = fields.find(({ name }) => name === key)
    const label = field && labelOf(field)
    return field && label ? [{ key, field, label }] : []
  })
  const related = known.flatMap(({ key, field }) =>
    [before[key], after[key]].flatMap((value) => relatedIds(field, value)),
  )
  return { known, nameOf: await namesOf(req, related) }
}

/** The names of related rows the reader may read. */
export async function namesOf(
  req: PayloadRequest,
  related: readonly { to: string; id: string }[],
): Promise<NameOf> {
  const names = new Map<string, string>()
  for (const slug of new Set(related.map(({ to }) => to))) {
    const config = req.payload.config.collections.find((one) => one.slug === slug)
    const title = config?.admin.useAsTitle ?? 'id'
    const ids = [...new Set(related.flatMap(({ to, id }) => (to === slug ? id : [])))]
    const docs = await asReader(
      rowsWhere(req, slug as 'users', {
        where: { id: { in: ids } },
        select: { [title]: true } as { name: true },
        overrideAccess: false,
      }),
    )
    for (const doc of docs) {
      const name: unknown = (doc as unknown as Values)[title]
      if (typeof name === 'string' && title !== 'id') names.set(`${slug} ${doc.id}`, name)
    }
  }
  return (to, id) => names.get(`${to} ${id}`) ?? null
}
