/** Said on `window` by whatever opens the search of everything. */
export const FINDER_EVENT = 'ts-finder'
