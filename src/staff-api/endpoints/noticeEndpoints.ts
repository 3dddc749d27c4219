import type { Endpoint } from 'payload'
import { z } from 'zod'

import { failure } from '@/newsroom/words/failure'
import { markRead } from '@/newsroom/notices/actions/markRead'
import { countUnread } from '@/newsroom/notices/views/unread'

const MOST_IDS = 500

const Reading = z.object({
  ids: z.array(z.string().max(100)).max(MOST_IDS).optional(),
  all: z.literal(true).optional(),
})

/** What a person does in their inbox: says what they have read. */
export const noticeEndpoints: Endpoint[] = [
  {
    path: '/read',
    method: 'post',
    handler: async (req) => {
      if (!req.user) throw failure('loginFirst')
      const body = Reading.safeParse(await Promise.resolve(req.json?.()).catch(() => null))
      if (!body.success || (!body.data.all && !body.data.ids)) throw failure('noticesNotNamed')
      const { all, ids = [] } = body.data
      const marked = await markRead({ req, now: new Date(), ids: all ? null : ids })
      return Response.json({ marked, unread: await countUnread(req) })
    },
  },
]
