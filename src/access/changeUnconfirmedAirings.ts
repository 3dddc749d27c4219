import { SCHEDULE_ROLES } from './roles'
import { within } from './within'

/** An airing can be changed until it is confirmed; after that it is evidence (domain.md §4). */
export const changeUnconfirmedAirings = within({
  roles: SCHEDULE_ROLES,
  source: { field: 'issue', via: 'issues' },
  and: { confirmed: { equals: false } },
})
