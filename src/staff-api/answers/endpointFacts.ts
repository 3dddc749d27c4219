import type { z } from 'zod'

import type { Role } from '@/access/roles'

/** What `docs/staff-api.md` says of an endpoint beside its address; kept in the endpoint's `custom`. */
export type EndpointFacts = {
  /** Who may, at the outlet of what it is about; administrators always. Left out where the use case decides. */
  roles?: readonly Role[]
  /** The body. */
  input?: z.ZodType
  status?: number
}
