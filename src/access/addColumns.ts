import { SCHEDULE_ROLES } from './roles'
import { createWithin } from './within'

/** New columns: the schedulers and heads of the outlet. */
export const addColumns = createWithin({ roles: SCHEDULE_ROLES })
