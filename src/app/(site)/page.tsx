import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { cache } from 'react'

import { findOldAddress } from '@/public-api/queries/oldAddress'
import { outletOfTheDay } from '@/public-api/queries/front'

import { askedAddress, type Query } from './_lib/askedAddress'
import { siteOrigin } from './_lib/origin'
import { publicReader } from './_lib/reader'
import { Missing } from './_parts/Missing'
import { FrontPage } from './_parts/FrontPage'

export const dynamic = 'force-dynamic'

const outletShown = cache(async () => outletOfTheDay(await publicReader()))

export async function generateMetadata(): Promise<Metadata> {
  const [outlet, origin] = await Promise.all([outletShown(), siteOrigin()])
  const title = outlet?.name ?? 'Tòa soạn'
  return {
    title,
    alternates: { canonical: `${origin}/` },
    openGraph: { title, url: `${origin}/`, siteName: title, locale: 'vi_VN', type: 'website' },
  }
}

/** `/`: the front page of the outlet that published last; with a query the address of a text at the place it was before. */
export default async function Home({ searchParams }: { searchParams: Promise<Query> }) {
  const address = askedAddress('/', await searchParams)
  const old = address === '/' ? null : await findOldAddress(await publicReader(), address)
  if (old === 'gone') return <Missing isTakenDown />
  if (old !== null) permanentRedirect(old.to)
  return <FrontPage outlet={await outletShown()} />
}
