import '@payloadcms/next/css'
import './admin.css'

import config from '@payload-config'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import { cookies, headers } from 'next/headers'
import { getPayload, type ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'

import { LanguageSwitch } from '@/admin/language/LanguageSwitch'
import { callServerFunction, chosenLanguage } from '@/staff-api/guard/serverFunctions'

import { importMap } from './admin/importMap.js'

const YEAR_SECONDS = 365 * 24 * 3600

const serverFunction: ServerFunctionClient = async (said) => {
  'use server'
  return callServerFunction({
    said,
    headers: await headers(),
    payload: async () => getPayload({ config, importMap, cron: true }),
    run: async (call) => handleServerFunctions({ ...call, config, importMap }),
  })
}

async function switchTo(wanted: string): Promise<void> {
  'use server'
  const language = chosenLanguage(wanted)
  if (!language) return
  const { cookiePrefix } = await config
  const name = `${cookiePrefix}-lng`
  const kept = await cookies()
  kept.set({ name, value: language, path: '/', maxAge: YEAR_SECONDS, sameSite: 'lax' })
}

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
      <LanguageSwitch switchTo={switchTo}>{children}</LanguageSwitch>
    </RootLayout>
  )
}
