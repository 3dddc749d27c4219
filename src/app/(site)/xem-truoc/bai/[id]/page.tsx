import { draftOfStaff, previewMetadata } from '../../../_lib/preview'
import { NoPreview } from '../../../_parts/NoPreview'
import { Preview } from '../../../_parts/Preview'

export const dynamic = 'force-dynamic'
export const metadata = previewMetadata

type Props = { params: Promise<{ id: string }> }

/** `/xem-truoc/bai/{id}`: the draft beside the editor, for those who read it in the newsroom. */
export default async function OwnPreviewPage({ params }: Props) {
  const { id } = await params
  const draft = await draftOfStaff(id)
  if (typeof draft === 'number') return <NoPreview status={draft} />
  return <Preview draft={draft} base={`/xem-truoc/bai/${id}`} />
}
