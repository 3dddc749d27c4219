import type { FormState } from 'payload'

/**
 * The lists of a form that have no rows and yet would be left out of what is saved. An answer that was on its way while
 * the last row was taken away says of the list that its rows speak for it: nothing was posted of it then, and the rows
 * came back with the next opening, though the save said it had succeeded.
 */
export function emptiedLists(fields: FormState): string[] {
  return Object.entries(fields)
    .filter(([, { disableFormData, rows }]) => disableFormData && rows?.length === 0)
    .map(([path]) => path)
}
