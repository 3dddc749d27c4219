import type { Endpoint } from 'payload'
import { z } from 'zod'

import { rowId } from '@/newsroom/desk/inputs'
import { countVersions } from '@/newsroom/versions/views/countVersions'

import { rundownEndpoint } from '../answers/rundownEndpoint'

/** As many as a page of versions has. */
const MOST = 50

const Ids = z.object({
  ids: z.array(rowId('Bản')).max(MOST, `Một lần xem nhiều nhất ${MOST} bản. Hãy bỏ bớt.`),
})

/** What the page of a text's versions asks for once it is there. */
export const versionEndpoints: Endpoint[] = [
  rundownEndpoint(
    { method: 'post', path: '/:id/version-words', input: Ids },
    async ({ req, id, input }) => ({ counts: await countVersions(req, id, input.ids) }),
  ),
]
