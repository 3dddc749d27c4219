import type { IncomingMessage, ServerResponse } from 'node:http'

import type { State } from './health'
import type { PublicDoor } from './publicDoor'

/** What answers the requests that are passed on. */
export type Handler = (req: IncomingMessage, res: ServerResponse) => unknown

/** Whether requests are passed on, and to whom. */
export type Door = { handler: Handler | undefined; publicDoor?: PublicDoor; state: State }
