import { TRASH_ROLES } from './roles'
import { within } from './within'

/** Taking a picture away is the editor-in-chief's or the head's decision. */
export const deletePictures = within({ roles: TRASH_ROLES })
