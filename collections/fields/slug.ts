import type { FieldHook, PayloadRequest, TextField } from 'payload'

import { rowWhere } from '@/database/rows'
import { slugify, withSuffix } from '@/domain/text/slug'

const TRIES = 50

/**
 * The readable part of a public address, made from another field when left empty; a taken one gets a number. It stays
 * when the title changes, so that links hold, and is never identity (domain.md §8).
 */
export function slugField({ from, unique = false }: { from: string; unique?: boolean }): TextField {
  return {
    name: 'slug',
    type: 'text',
    label: { vi: 'Đường dẫn', en: 'Slug' },
    unique,
    index: true,
    maxLength: 160,
    admin: {
      position: 'sidebar',
      description: {
        vi: 'Tự tạo từ tiêu đề; để trống cũng được.',
        en: 'Made from the title when left empty.',
      },
    },
    validate: (value: unknown) =>
      value === undefined ||
      value === null ||
      (typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)) ||
      'Đường dẫn chỉ gồm chữ thường không dấu, số và gạch nối. Hãy sửa hoặc để trống để tự tạo.',
    hooks: { beforeValidate: [freeSlug(from)], beforeDuplicate: [() => undefined] },
  } as TextField
}

type Row = Record<string, unknown> | undefined

function freeSlug(from: string): FieldHook {
  return async ({ value, data, originalDoc: row, operation, collection, req }) => {
    if (!collection) return value
    // A copy comes with the row it was copied from; its address is that one's.
    const originalDoc = operation === 'create' ? undefined : row
    const before = textOf(originalDoc?.slug)
    const wanted = wantedSlug({ value, data, originalDoc, from, drafts: hasDrafts(collection) })
    if (wanted === '') return undefined
    const goesPublic = data?._status === 'published'
    if (wanted === before && !goesPublic) return before
    for (let n = 1; n <= TRIES; n += 1) {
      const candidate = withSuffix(wanted, n)
      if (await isFree({ req, collection: collection.slug, candidate, id: originalDoc?.id })) {
        return candidate
      }
    }
    return withSuffix(wanted, Date.now())
  }
}

/** What the slug should be: as typed; else as it was, but a draft's follows its title until it was public once. */
function wantedSlug({
  value,
  data,
  originalDoc,
  from,
  drafts,
}: {
  value: unknown
  data: Row
  originalDoc: Row
  from: string
  drafts: boolean
}): string {
  const before = textOf(originalDoc?.slug)
  const typed = textOf(value)
  if (typed !== '' && typed !== before) return slugify(typed)
  const made = slugify(textOf(originalDoc?.[from]))
  const isOwn = before !== made && !new RegExp(`^${made}-\\d+$`).test(before)
  const isFixed = !drafts || Boolean(originalDoc?.publishedAt) || isOwn
  if (before !== '' && isFixed) return before
  const source = textOf(data?.[from]) || textOf(originalDoc?.[from])
  return before !== '' && slugify(source) === made ? before : slugify(source)
}

async function isFree({
  req,
  collection,
  candidate,
  id,
}: {
  req: PayloadRequest
  collection: string
  candidate: string
  id: string | undefined
}): Promise<boolean> {
  const row = await rowWhere(req, collection as 'articles', {
    where: { and: [{ slug: { equals: candidate } }, { id: { not_equals: id ?? '' } }] },
    trash: collection === 'articles',
    select: {},
    overrideAccess: true,
  })
  return row === null
}

function hasDrafts(collection: { versions?: unknown }): boolean {
  return Boolean((collection.versions as { drafts?: unknown } | undefined)?.drafts)
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
