import { ADMINISTRATORS, TRASH_ROLES } from './roles'
import type { SpecialRule } from './rule'
import { within } from './within'

const roles = { outlet: TRASH_ROLES, all: ADMINISTRATORS }
const trash = within(roles)
/** What was public stays on file: it aired. */
const erase = within({
  ...roles,
  only: { rows: { publishedAt: { exists: false } }, word: 'never public' },
})

export const deleteArticles: SpecialRule = {
  ...roles,
  note: 'Into the trash; for ever just what never was public.',
  access: (args) =>
    (args.data as { deletedAt?: unknown } | undefined)?.deletedAt ? trash(args) : erase(args),
}
