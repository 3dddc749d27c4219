import { SCHEDULE_ROLES } from './roles'
import { within } from './within'

/** A request on record is corrected by those who keep the outlet's schedule. */
export const changeRequests = within({ roles: SCHEDULE_ROLES })
