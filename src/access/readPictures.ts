import { ALL_OUTLET_ROLES } from './roles'
import { within } from './within'

/** Pictures of the newsrooms a person belongs to, and of those they supervise. */
export const readPictures = within({ roles: ALL_OUTLET_ROLES })
