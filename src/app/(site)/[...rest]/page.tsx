import { permanentRedirect } from 'next/navigation'

import { findOldAddress } from '@/public-api/queries/oldAddress'

import { askedAddress, type Query } from '../_lib/askedAddress'
import { publicReader } from '../_lib/reader'
import { Missing } from '../_parts/Missing'
import { missingMetadata } from '../_parts/missingMetadata'

export const dynamic = 'force-dynamic'
export const metadata = missingMetadata

type Props = { params: Promise<{ rest: string[] }>; searchParams: Promise<Query> }

/** Every address that is nothing else: that of a text at the place it was before, or none. */
export default async function OtherPage({ params, searchParams }: Props) {
  const { rest } = await params
  const address = askedAddress(`/${rest.join('/')}`, await searchParams)
  const old = await findOldAddress(await publicReader(), address)
  if (old !== null && old !== 'gone') permanentRedirect(old.to)
  return <Missing isTakenDown={old === 'gone'} />
}
