import { EDITOR_ROLES, NEWSROOM_ROLES, type Role, ROLES } from '@/domain/roles'

export { EDITOR_ROLES, NEWSROOM_ROLES, ROLES, type Role }

/** Those who read everything an outlet owes and did. */
export const ALL_OUTLET_ROLES = [...NEWSROOM_ROLES, 'supervisor'] as const satisfies readonly Role[]

/** Those who write articles: the newsroom except those who only keep its schedule. */
export const WRITER_ROLES = [
  'reporter',
  'sectionEditor',
  'secretary',
  'editorInChief',
  'outletHead',
] as const satisfies readonly Role[]

/** Those who take articles and pictures away, and give them back. */
export const TRASH_ROLES = ['editorInChief', 'outletHead'] as const satisfies readonly Role[]

/** Those who keep the schedule and confirm what aired. */
export const SCHEDULE_ROLES = ['scheduler', 'outletHead'] as const satisfies readonly Role[]

/** Those who change what others wrote, and captions of pictures. */
export const CHANGING_ROLES = [
  ...EDITOR_ROLES,
  'secretary',
  'outletHead',
] as const satisfies readonly Role[]

/** Those who may be asked to sign, publish or take down a text (approval chains). */
export const CHAIN_ROLES = [
  'sectionEditor',
  'secretary',
  'editorInChief',
  'outletHead',
] as const satisfies readonly Role[]

/** Those who lay down what is checked before a text goes on. */
export const CHECKLIST_ROLES = ['editorInChief', 'outletHead'] as const satisfies readonly Role[]

/** Those who run the system. */
export const ADMINISTRATORS = ['administrator'] as const satisfies readonly Role[]
