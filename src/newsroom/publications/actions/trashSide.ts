import type { PayloadRequest } from 'payload'

/** Hides what readers have of a text while it lies in the trash, and gives it back. */
export async function trashSide(
  req: PayloadRequest,
  article: string,
  isTrashed: boolean,
): Promise<void> {
  await req.payload.db.updateOne({
    collection: 'public-texts',
    where: { articleId: { equals: article } },
    data: { trashed: isTrashed },
    req,
  })
}

/** Takes away what readers have of a text that is deleted for good. */
export async function removeSide(req: PayloadRequest, article: string): Promise<void> {
  await req.payload.db.deleteMany({
    collection: 'public-texts',
    where: { articleId: { equals: article } },
    req,
  })
}
