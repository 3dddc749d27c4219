import { SCHEDULE_ROLES } from './roles'
import { createWithin } from './within'

/** New airings: the schedulers and heads of the outlet that the issue belongs to. */
export const addAirings = createWithin({
  roles: SCHEDULE_ROLES,
  source: { field: 'issue', via: 'issues' },
})
