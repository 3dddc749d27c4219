import type { FieldHook, TextField } from 'payload'

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

function freeSlug(from: string): FieldHook {
  return async ({ value, data, originalDoc, collection, req }) => {
    const before: unknown = originalDoc?.slug
    if (value === before && before) return before
    if ((value === undefined || value === null || value === '') && before) return before
    const source = value || data?.[from] || originalDoc?.[from]
    const wanted = typeof source === 'string' ? slugify(source) : ''
    if (wanted === '' || !collection) return undefined
    for (let n = 1; n <= TRIES; n += 1) {
      const candidate = n === 1 ? wanted : withSuffix(wanted, n)
      const { docs } = await req.payload.find({
        collection: collection.slug as 'articles',
        where: {
          and: [{ slug: { equals: candidate } }, { id: { not_equals: originalDoc?.id ?? '' } }],
        },
        depth: 0,
        limit: 1,
        pagination: false,
        trash: Boolean(collection.trash),
        select: {},
        overrideAccess: true,
        req,
      })
      if (docs.length === 0) return candidate
    }
    return withSuffix(wanted, Date.now())
  }
}
