import { SCHEDULE_ROLES } from './roles'
import { createWithin } from './within'

/** New issues: the schedulers and heads of the outlet that the column belongs to. */
export const addIssues = createWithin({
  roles: SCHEDULE_ROLES,
  source: { field: 'column', via: 'columns' },
})
