import config from '@payload-config'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { createLocalReq, getPayload } from 'payload'

import { linkView, type LinkView } from '@/newsroom/rundowns/links/linkView'
import { openLink } from '@/newsroom/rundowns/links/openLink'
import { NewsroomError } from '@/newsroom/words/failure'

import { LinkScreen } from '../../_screens/LinkScreen'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ token: string }> }

/** What says that there is nothing to show; what passes is told elsewhere (error.tsx). */
const NOTHING = ['linkUnknown', 'linkRevoked', 'linkGuessing', 'gone']

/** The screen of a link. The token is looked up as by the API: wrong ones are counted, and tell nothing. */
export default async function Page({ params }: Props) {
  const { token } = await params
  const view = await viewOf(token)
  if (!view) notFound()
  return <LinkScreen token={token} start={view} />
}

async function viewOf(token: string): Promise<LinkView | null> {
  const payload = await getPayload({ config })
  const req = await createLocalReq({ req: { headers: await headers() } as never }, payload)
  try {
    return await linkView(req, await openLink(req, token))
  } catch (error) {
    if (error instanceof NewsroomError && NOTHING.includes(error.code)) return null
    throw error
  }
}
