import { randomUUID } from 'node:crypto'

import { checkStaffRequest } from './checkStaffRequest'

type Context = { params: Promise<{ slug?: string[] }> }
type Handler = (request: Request, context: Context) => Promise<Response>

/** Stands before Payload's REST: refuses what it would answer with 500, and gives unexpected failures a number. */
export function guarded(handler: Handler): Handler {
  return async (request, context) => {
    const refusal = checkStaffRequest(request)
    if (refusal) {
      return Response.json({ errors: [{ message: refusal.message }] }, { status: refusal.status })
    }
    const response = await handler(request, context)
    if (response.status !== 500) return response
    const incident = randomUUID().slice(0, 8)
    console.error(`[${incident}] ${request.method} ${new URL(request.url).pathname} → 500`)
    return Response.json(
      {
        errors: [
          {
            message: `Hệ thống gặp lỗi ngoài dự kiến (mã ${incident}). Nội dung của bạn vẫn ở trên trang; hãy thử lại, và báo mã này cho quản trị viên nếu còn lỗi.`,
          },
        ],
      },
      { status: 500 },
    )
  }
}
