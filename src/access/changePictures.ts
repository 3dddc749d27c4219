import { EDITOR_ROLES } from './roles'
import { within } from './within'

/** Captions and crops of pictures already there: the editors and heads of the outlet. */
export const changePictures = within({ roles: [...EDITOR_ROLES, 'outletHead'] })
