import type { EntryFields, Settings } from './content'

/**
 * Where rows go: behind `after` (null = to the top). When that row is gone meanwhile, before the row `before`, and when
 * both are gone, to the end: a place never makes an operation fail.
 */
export type Place = { after: string | null; before?: string | null }

export type InsertOperation = { op: 'insert'; id: string; fields: Partial<EntryFields> } & Place
export type UpdateOperation = { op: 'update'; id: string; fields: Partial<EntryFields> }
/** The rows `ids`, in this order, to one place. */
export type MoveOperation = { op: 'move'; ids: readonly string[] } & Place
export type RemoveOperation = { op: 'remove'; ids: readonly string[] }
export type SettingsOperation = { op: 'settings'; fields: Partial<Settings> }

/** One change to a rundown. Addresses rows by their stable ids, never by position. */
export type Operation =
  InsertOperation | UpdateOperation | MoveOperation | RemoveOperation | SettingsOperation
