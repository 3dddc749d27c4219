import { permanentRedirect } from 'next/navigation'

import { findOldAddress } from '@/public-api/queries/oldAddress'

import { publicReader } from '../_lib/reader'
import { Missing } from '../_parts/Missing'
import { missingMetadata } from '../_parts/missingMetadata'

export const dynamic = 'force-dynamic'
export const metadata = missingMetadata

type Props = { params: Promise<{ rest: string[] }> }

/** Every address that is nothing else: that of a text at the place it was before, or none. */
export default async function OtherPage({ params }: Props) {
  const { rest } = await params
  const old = await findOldAddress(await publicReader(), `/${rest.join('/')}`)
  if (old !== null && old !== 'gone') permanentRedirect(old.to)
  return <Missing isTakenDown={old === 'gone'} />
}
