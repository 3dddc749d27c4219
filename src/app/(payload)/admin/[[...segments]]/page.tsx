import config from '@payload-config'
import { generatePageMetadata, RootPage } from '@payloadcms/next/views'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'

import { apiSchema } from '@/staff-api/guard/apiSchema'
import { openableAddress } from '@/staff-api/guard/openableAddress'

import { importMap } from '../importMap.js'

type Args = {
  params: Promise<{ segments: string[] }>
  searchParams: Promise<Record<string, string | string[]>>
}

export const generateMetadata = ({ params, searchParams }: Args): Promise<Metadata> =>
  generatePageMetadata({ config, params, searchParams })

export default async function Page({ params, searchParams }: Args) {
  const { segments = [] } = await params
  const query = await searchParams
  const better = openableAddress({ segments, query }, apiSchema(await config))
  if (better) redirect(better)
  return RootPage({ config, importMap, params, searchParams })
}
