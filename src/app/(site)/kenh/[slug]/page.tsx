import type { Metadata } from 'next'
import { cache } from 'react'

import { addressOf, paths } from '@/public-api/address'
import { findOutlet } from '@/public-api/queries/outlets'

import { siteOrigin } from '../../_lib/origin'
import { publicReader } from '../../_lib/reader'
import { FrontPage } from '../../_parts/FrontPage'
import { Missing } from '../../_parts/Missing'
import { missingMetadata } from '../../_parts/missingMetadata'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string }> }

const outletNamed = cache(async (slug: string) => findOutlet(await publicReader(), slug))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const outlet = await outletNamed((await params).slug)
  if (!outlet) return missingMetadata
  const url = (await siteOrigin()) + paths.outlet({ slug: addressOf(outlet) })
  return {
    title: outlet.name,
    alternates: { canonical: url },
    openGraph: { title: outlet.name, url, siteName: outlet.name, locale: 'vi_VN', type: 'website' },
  }
}

/** `/kenh/{slug}`: the front page of one outlet. */
export default async function OutletPage({ params }: Props) {
  const outlet = await outletNamed((await params).slug)
  if (!outlet) return <Missing />
  return <FrontPage outlet={outlet} />
}
