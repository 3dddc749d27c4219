'use client'

import type { AcceptedLanguages } from '@payloadcms/translations'
import { TranslationProvider, useTranslation } from '@payloadcms/ui'
import type { ReactNode } from 'react'

type Props = { switchTo: (language: string) => Promise<void>; children: ReactNode }

/** Has the pages choose their language by our server function: Payload's own is none of those that are looked after. */
export function LanguageSwitch({ switchTo, children }: Props) {
  const { i18n, languageOptions } = useTranslation()
  return (
    <TranslationProvider
      dateFNSKey={i18n.dateFNSKey}
      fallbackLang={i18n.fallbackLanguage as AcceptedLanguages}
      language={i18n.language as AcceptedLanguages}
      languageOptions={languageOptions}
      switchLanguageServerAction={switchTo}
      translations={i18n.translations}
    >
      {children}
    </TranslationProvider>
  )
}
