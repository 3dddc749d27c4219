import { ALL_OUTLET_ROLES } from './roles'
import { within } from './within'

/** Plans of work, obligations, issues, airings: everyone at the outlet and those who supervise it. */
export const readOwnOutlets = within({ roles: ALL_OUTLET_ROLES })
