import { NEWSROOM_ROLES } from './roles'
import { createWithin } from './within'

/** Pictures and files come from anyone who works in the newsroom. */
export const addPictures = createWithin({ roles: NEWSROOM_ROLES })
