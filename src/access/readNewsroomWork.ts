import { NEWSROOM_ROLES } from './roles'
import { within } from './within'

/** What a newsroom works with before it goes out (rundowns with their scripts): nobody outside, supervisors neither. */
export const readNewsroomWork = within({ roles: NEWSROOM_ROLES })
