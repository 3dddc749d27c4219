import { SCHEDULE_ROLES } from './roles'
import { within } from './within'

/** Columns and their rules: the schedulers and heads of the outlet. */
export const changeColumns = within({ roles: SCHEDULE_ROLES })
