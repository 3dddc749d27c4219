import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook } from 'payload'

import { failure } from '../../words/failure'

/** Refuses to change a line of the log, whoever asks, by the Local API too. */
export const refuseChange: CollectionBeforeChangeHook = ({ operation, data }) => {
  if (operation === 'update') throw failure('appendOnly')
  return data
}

/** Refuses to delete a line of the log. */
export const refuseDelete: CollectionBeforeDeleteHook = () => {
  throw failure('appendOnly')
}
