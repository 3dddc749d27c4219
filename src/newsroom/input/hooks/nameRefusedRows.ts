import type { CollectionAfterOperationHook, CollectionSlug } from 'payload'

type Refused = { id: string; isPublic?: boolean; message: string }
type Args = { overrideAccess?: boolean }

const UNEXPECTED =
  'Hệ thống gặp lỗi ngoài dự kiến nên mục này vẫn như cũ. Hãy thử lại, và báo quản trị viên nếu còn lỗi.'

/** Of several rows that somebody changed or deleted in a list, each one that was refused is named before its cause. */
export const nameRefusedRows: CollectionAfterOperationHook = async ({
  args,
  collection,
  operation,
  req,
  result,
}) => {
  if ((operation !== 'update' && operation !== 'delete') || (args as Args).overrideAccess) {
    return result
  }
  const { errors = [] } = result as unknown as { errors?: Refused[] }
  if (errors.length === 0) return result
  const { slug, admin } = collection
  const title = admin.useAsTitle ?? 'id'
  const { docs } = await req.payload.find({
    collection: slug as CollectionSlug,
    where: { id: { in: errors.map(({ id }) => id) } },
    limit: errors.length,
    depth: 0,
    trash: true,
    draft: true,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const names = new Map(
    docs.map((row) => [row.id, (row as unknown as Record<string, unknown>)[title]]),
  )
  const named = errors.map(({ id, isPublic, message }) => {
    if (!isPublic) req.payload.logger.error({ err: new Error(message) })
    const name = names.get(id)
    const cause = isPublic ? message : UNEXPECTED
    return { id, isPublic: true, message: name ? `${String(name)}: ${cause}` : cause }
  })
  return { ...result, errors: named } as typeof result
}
