import {
  type CollectionBeforeValidateHook,
  type CollectionSlug,
  type FlattenedField,
  type PayloadRequest,
  ValidationError,
} from 'payload'

import { idOf } from '@/access/membership'

import type { InputProblem } from '../shape'

type Link = { path: string; label: string; to: CollectionSlug; ids: string[] }

/**
 * Refuses links to rows that are not there: one database would answer 500, the other would keep them. Drafts are
 * looked at too. Links that stay as they were are not looked up again.
 */
export const checkReferences: CollectionBeforeValidateHook = async ({
  data,
  originalDoc,
  collection,
  req,
}) => {
  if (!data) return data
  const before = new Map(
    linksOf(collection.flattenedFields, originalDoc ?? {}).map(({ path, ids }) => [path, ids]),
  )
  const errors: InputProblem[] = []
  let kept = data
  for (const link of linksOf(collection.flattenedFields, data)) {
    const known = before.get(link.path) ?? []
    const ids = link.ids.filter((id) => !known.includes(id))
    if (ids.length > 0 && !(await allExist(req, link.to, ids))) {
      // What an older version named and is gone since is nobody's mistake: it comes back without.
      if (req.context.restoringArticle) {
        kept = { ...kept, [link.path]: null }
        continue
      }
      const { path, label } = link
      errors.push({ path, label, message: `${label} không còn trong hệ thống. Hãy chọn mục khác.` })
    }
  }
  if (errors.length > 0)
    throw new ValidationError({ collection: collection.slug, errors, req }, req.t)
  return kept
}

function linksOf(
  fields: readonly FlattenedField[],
  data: Record<string, unknown>,
  parent = '',
): Link[] {
  return fields.flatMap((field): Link[] => {
    const value = data[field.name]
    if (value === undefined || value === null) return []
    const path = parent ? `${parent}.${field.name}` : field.name
    if (field.type === 'relationship' || field.type === 'upload') {
      const values: unknown[] = Array.isArray(value) ? value : [value]
      const label = (field.label as { vi?: string } | undefined)?.vi ?? field.name
      const to = (slug: CollectionSlug, of: unknown[]): Link => {
        const ids = of.map((one) => idOf(one as string | { id: string }))
        return { path, label, to: slug, ids: ids.filter((id) => id !== null) }
      }
      if (!Array.isArray(field.relationTo)) return [to(field.relationTo, values)]
      return (values as { relationTo: CollectionSlug; value: unknown }[]).map((one) =>
        to(one.relationTo, [one.value]),
      )
    }
    if (field.type === 'group' || field.type === 'tab') {
      return linksOf(field.flattenedFields, value as Record<string, unknown>, path)
    }
    if (field.type !== 'array' || !Array.isArray(value)) return []
    return value.flatMap((row: Record<string, unknown> | null, index) =>
      linksOf(field.flattenedFields, row ?? {}, `${path}.${index}`),
    )
  })
}

async function allExist(
  req: PayloadRequest,
  collection: CollectionSlug,
  ids: readonly string[],
): Promise<boolean> {
  for (const id of new Set(ids)) {
    const row = await req.payload.db.findOne({
      collection,
      where: { id: { equals: id } },
      select: { id: true } as never,
      req,
    })
    if (!row) return false
  }
  return true
}
