import type { Payload } from 'payload'

import { ROLES } from '@/access/roles'
import { reachOf, type AccessRule } from '@/access/rule'
import { ACCESS } from '@/access/table'

import type { Act } from './act'
import { CONSOLIDATION_ACTS } from './consolidations'
import { DESK_ACTS } from './desk'
import { FORM_ACTS } from './forms'
import { IMPORT_ACTS } from './imports'
import { MONTH_ACTS } from './months'
import { PEOPLE_ACTS } from './people'
import { REPORT_ACTS } from './reports'
import { RUNDOWN_ACTS } from './rundowns'
import { TASK_ACTS } from './tasks'
import { TEXT_ACTS } from './texts'

/** Every write of several steps there is. */
export const ACTS: readonly Act[] = [
  ...CONSOLIDATION_ACTS,
  ...DESK_ACTS,
  ...IMPORT_ACTS,
  ...MONTH_ACTS,
  ...REPORT_ACTS,
  ...RUNDOWN_ACTS,
  ...TEXT_ACTS,
  ...PEOPLE_ACTS,
  ...FORM_ACTS,
  ...TASK_ACTS,
]

/** Doors without an act of their own, and why. */
export const OTHER_DOORS: Record<string, readonly string[]> = {
  'writes nothing': [
    'POST /articles/word/preview',
    'POST /media/from-web',
    // Who has a text open is in memory.
    'POST /articles/:id/here',
    'POST /rundowns/:id/import',
    'POST /users/first-register',
    'POST /users/unlock',
    'POST /users/verify/:id',
  ],
  // Files and reading are its own; the row goes like any other.
  'writes one row, after its answer': ['POST /users/forgot-password'],
  // What another machine answered can't be taken back: its line stands by itself.
  'tells what was sent already': ['POST /webhooks/:id/test', 'POST /webhooks/:id/resend'],
}

/** The same code for each collection: acts at two of them stand for all. Asking for one's rights writes nothing. */
const ALIKE = ['PATCH /', 'DELETE /', 'POST /:id/duplicate', 'POST /access/:id?']

/** What of the staff API can write, as Payload's own configuration tells; without what nobody has a right to. */
export function doorsOf({ config }: Payload): string[] {
  return config.collections.flatMap(({ slug, endpoints, ...rest }) => {
    if (!endpoints || !isOwn(slug)) return []
    const isClosed = (act: 'create' | 'update' | 'delete') => {
      const rule: AccessRule = ACCESS[slug][act]
      return ROLES.every((role) => reachOf(rule, role) === null)
    }
    const closed: Record<string, boolean> = {
      'POST /': isClosed('create'),
      'PATCH /:id': isClosed('update'),
      'DELETE /:id': isClosed('delete'),
      'POST /versions/:id': !rest.versions || isClosed('update'),
    }
    return endpoints
      .filter(({ method }) => method !== 'get')
      .map(({ method, path }) => `${method.toUpperCase()} ${path}`)
      .filter((door) => !closed[door] && !ALIKE.includes(door))
      .map((door) => door.replace(' /', ` /${slug}/`).replace(/\/$/, ''))
  })
}

const isOwn = (slug: string): slug is keyof typeof ACCESS => slug in ACCESS
