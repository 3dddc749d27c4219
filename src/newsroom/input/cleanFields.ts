import type { FlattenedField } from 'payload'

import { cleanTexts } from '@/domain/text/clean'

type Field = Pick<FlattenedField, 'type' | 'name'> & { flattenedFields?: FlattenedField[] }
type Row = Record<string, unknown>

/** What people's words stand in; a password is no field, and stays as typed. */
const TEXTS = new Set(['text', 'textarea', 'email', 'code', 'json', 'richText'])

/** Cleans every text of incoming values, at every depth: lines, paragraphs, what the editor made. */
export function cleanFields(fields: readonly FlattenedField[], data: Row): void {
  for (const one of fields) {
    const field = one as Field
    const value = data[field.name]
    if (value === undefined || value === null) continue
    if (TEXTS.has(field.type)) data[field.name] = cleanTexts(value)
    else for (const row of rowsOf(field, value)) cleanFields(field.flattenedFields ?? [], row)
  }
}

function rowsOf({ flattenedFields }: Field, value: unknown): Row[] {
  if (!flattenedFields) return []
  const rows: unknown[] = Array.isArray(value) ? value : [value]
  return rows.filter((row): row is Row => typeof row === 'object' && row !== null)
}
