import { draftOfToken, previewMetadata } from '../../_lib/preview'
import { NoPreview } from '../../_parts/NoPreview'
import { Preview } from '../../_parts/Preview'

export const dynamic = 'force-dynamic'
export const metadata = previewMetadata

type Props = { params: Promise<{ token: string }> }

/** `/xem-truoc/{token}`: the draft of one text for whoever was given the link. */
export default async function PreviewPage({ params }: Props) {
  const { token } = await params
  const draft = await draftOfToken(token)
  if (typeof draft === 'number') return <NoPreview status={draft} />
  return <Preview draft={draft} base={`/xem-truoc/${token}`} />
}
