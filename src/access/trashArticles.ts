import { TRASH_ROLES } from './roles'
import { within } from './within'

/** Taking an article away is the editor-in-chief's or the head's decision. */
export const trashArticles = within({ roles: TRASH_ROLES })
