/** What a person may be at an outlet or in an organisation (domain.md §2; titles shown are data of the organisation). */
export const ROLES = [
  'reporter',
  'sectionEditor',
  'secretary',
  'editorInChief',
  'scheduler',
  'outletHead',
  'supervisor',
  'administrator',
] as const

export type Role = (typeof ROLES)[number]

/** Those who work inside a newsroom, as against those who supervise it from outside. */
export const NEWSROOM_ROLES = [
  'reporter',
  'sectionEditor',
  'secretary',
  'editorInChief',
  'scheduler',
  'outletHead',
] as const satisfies readonly Role[]

/** Those who decide over other people's articles. */
export const EDITOR_ROLES = ['sectionEditor', 'editorInChief'] as const satisfies readonly Role[]
