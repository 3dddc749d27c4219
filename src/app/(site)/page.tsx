import type { Metadata } from 'next'
import { cache } from 'react'

import { outletOfTheDay } from '@/public-api/queries/front'

import { siteOrigin } from './_lib/origin'
import { publicReader } from './_lib/reader'
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

/** `/`: the front page of the outlet that published last. */
export default async function Home() {
  return <FrontPage outlet={await outletShown()} />
}
