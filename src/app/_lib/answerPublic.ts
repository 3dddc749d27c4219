import config from '@payload-config'
import { getPayload } from 'payload'

import { logger } from '@/logging/logger'
import { publicPorts } from '@/newsroom/publicPorts'
import { answerPublicRequest } from '@/public-api/handlers/answer'
import { failureResponse } from '@/public-api/problem'

/** What the server before Next answers itself; in development there is none. */
export async function answerPublic(request: Request): Promise<Response> {
  try {
    const payload = await getPayload({ config })
    const now = new Date()
    const { complianceOf } = publicPorts(payload)
    return await answerPublicRequest({
      ...{ payload, request, now },
      complianceOf: (outlet, year) => complianceOf(outlet, year, now),
    })
  } catch (error) {
    return failureResponse(error, request, (entry) => logger().error(entry))
  }
}
