import {
  type Content,
  EMPTY_ENTRY,
  type EntryField,
  sameValue,
  type SettingField,
} from '@/domain/rundown/edit/content'
import { fieldsOf } from '@/domain/rundown/edit/invert'
import type { Operation } from '@/domain/rundown/edit/operation'

const FIELDS = Object.keys(EMPTY_ENTRY) as EntryField[]

/**
 * What happened to the content of rows between two states whose changes were not received (after a lost connection): enough to
 * put own work on top without writing over it. Order is not among it: places always find a spot.
 */
export function operationsBetween(before: Content, after: Content): Operation[] {
  const old = new Map(before.entries.map((entry) => [entry.id, entry]))
  const left = new Set(after.entries.map(({ id }) => id))
  const gone = before.entries.flatMap(({ id }) => (left.has(id) ? [] : id))
  const settings = (Object.keys(after.settings) as SettingField[]).filter(
    (name) => before.settings[name] !== after.settings[name],
  )
  return [
    ...after.entries.flatMap((entry, at): Operation[] => {
      const { id } = entry
      const was = old.get(id)
      if (was === entry) return []
      if (!was) {
        const previous = after.entries[at - 1]?.id ?? null
        return [{ op: 'insert', id, after: previous, fields: fieldsOf(entry) }]
      }
      const names = FIELDS.filter((name) => !sameValue(was[name], entry[name]))
      if (names.length === 0) return []
      const fields = Object.fromEntries(names.map((name) => [name, entry[name]]))
      return [{ op: 'update', id, fields }]
    }),
    ...(gone.length > 0 ? [{ op: 'remove' as const, ids: gone }] : []),
    ...(settings.length > 0
      ? [
          {
            op: 'settings' as const,
            fields: Object.fromEntries(settings.map((name) => [name, after.settings[name]])),
          },
        ]
      : []),
  ]
}
