import type { CollectionBeforeChangeHook } from 'payload'

import { searchText } from '@/domain/text/search'

/** Writes what a line of the log is found by: the thing's name and the person's, without accents. */
export const keepSearchable: CollectionBeforeChangeHook = ({ data }) => ({
  ...data,
  searchText: searchText(textOf(data.subjectTitle), textOf(data.actorName)),
})

const textOf = (value: unknown) => (typeof value === 'string' ? value : null)
