import type { Operation } from '@/domain/rundown/edit/operation'
import type { EditConflict } from '@/domain/rundown/edit/rebase'

/** What is left of operations when what a person has to decide about is taken out. */
export function withoutConflicts(
  operations: readonly Operation[],
  conflicts: readonly EditConflict[],
): Operation[] {
  const gone = new Set(conflicts.flatMap((one) => (one.kind === 'removed' ? one.id : [])))
  const kept = new Set(conflicts.flatMap((one) => (one.kind === 'changed' ? one.id : [])))
  const settings = new Set<string>(
    conflicts.flatMap((one) => (one.kind === 'sameSetting' ? one.field : [])),
  )
  const clashes = new Set(
    conflicts.flatMap((one) => (one.kind === 'sameField' ? `${one.id} ${one.field}` : [])),
  )
  return operations.flatMap((operation): Operation[] => {
    switch (operation.op) {
      case 'update': {
        if (gone.has(operation.id)) return []
        const fields = sift(operation.fields, (name) => !clashes.has(`${operation.id} ${name}`))
        return isEmpty(fields) ? [] : [{ ...operation, fields }]
      }
      case 'remove': {
        const ids = operation.ids.filter((id) => !kept.has(id))
        return ids.length > 0 ? [{ ...operation, ids }] : []
      }
      case 'settings': {
        const fields = sift(operation.fields, (name) => !settings.has(name))
        return isEmpty(fields) ? [] : [{ ...operation, fields }]
      }
      default:
        return [operation]
    }
  })
}

function sift<T extends object>(fields: T, keep: (name: string) => boolean): T {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => keep(name))) as T
}

const isEmpty = (fields: object): boolean => Object.keys(fields).length === 0
