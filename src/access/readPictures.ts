import { NEWSROOM_ROLES } from './roles'
import { within } from './within'

/** Pictures of the newsrooms a person works in; who supervises sees those that went out where the public sees them. */
export const readPictures = within({ roles: NEWSROOM_ROLES })
