import { SCHEDULE_ROLES } from './roles'
import { createWithin } from './within'

/** Requests come from the supervising department, or are entered by the outlet that received them. */
export const addRequests = createWithin({ roles: [...SCHEDULE_ROLES, 'supervisor'] })
