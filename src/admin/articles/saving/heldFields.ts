import { changedIn, type FieldName, type Fields, isSameField } from '../fields/textFields'

/** A form into which a row that was read before is being put. */
export type Held = {
  row: Fields
  /** What the form is to show all the same. */
  kept: Fields
}

/**
 * What of a form to keep, and the fields in which the row took its place (`lost`). A field that shows anything but the
 * row's value was changed by the person.
 */
export function heldFields({ row, kept }: Held, now: Fields): { kept: Fields; lost: FieldName[] } {
  const changed = changedIn(kept, now)
  const isOwn = (name: FieldName) => !isSameField(name, now[name], row[name])
  const own = changed.filter(isOwn)
  return {
    kept: { ...kept, ...Object.fromEntries(own.map((name) => [name, now[name] ?? null])) },
    lost: changed.filter((name) => !isOwn(name)),
  }
}
