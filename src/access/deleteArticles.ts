import type { Access } from 'payload'

import { TRASH_ROLES } from './roles'
import { within } from './within'

const trash = within({ roles: TRASH_ROLES })
/** What was public stays on file: it aired. */
const erase = within({ roles: TRASH_ROLES, and: { publishedAt: { exists: false } } })

/** Taking an article away is the editor-in-chief's or the head's decision, into the trash; for ever just what never was public. */
export const deleteArticles: Access = (args) =>
  (args.data as { deletedAt?: unknown } | undefined)?.deletedAt ? trash(args) : erase(args)
