import { createWithin, within } from './within'

/** Suspensions take weight off an obligation: heads of the outlet only. */
export const suspendColumns = createWithin({ roles: ['outletHead'] })

/** A suspension already made, likewise. */
export const changeSuspensions = within({ roles: ['outletHead'] })
