import config from '@payload-config'
import { getPayload } from 'payload'

import { logger } from '@/logging/logger'
import { answerPublicRequest } from '@/public-api/handlers/answer'
import { failureResponse } from '@/public-api/problem'

export const dynamic = 'force-dynamic'

async function answer(request: Request): Promise<Response> {
  try {
    return await answerPublicRequest({
      payload: await getPayload({ config }),
      request,
      now: new Date(),
    })
  } catch (error) {
    return failureResponse(error, request, (entry) => logger().error(entry))
  }
}

export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
}
