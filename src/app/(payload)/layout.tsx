import '@payloadcms/next/css'
import './admin.css'

import config from '@payload-config'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import { headers } from 'next/headers'
import { getPayload, type ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'

import { callServerFunction } from '@/newsroom/http/serverFunctions'

import { importMap } from './admin/importMap.js'

const serverFunction: ServerFunctionClient = async (said) => {
  'use server'
  return callServerFunction({
    said,
    headers: await headers(),
    payload: async () => getPayload({ config, importMap, cron: true }),
    run: (call) => handleServerFunctions({ ...call, config, importMap }),
  })
}

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
      {children}
    </RootLayout>
  )
}
