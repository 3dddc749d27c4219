import { SCHEDULE_ROLES } from './roles'
import { within } from './within'

/** Issues: the schedulers and heads of the outlet that the issue's column belongs to. */
export const changeIssues = within({
  roles: SCHEDULE_ROLES,
  source: { field: 'column', via: 'columns' },
})
