'use client'

import { useTranslation } from '@payloadcms/ui'

const CONTENT = '.template-default__wrap :is(main, [role="main"], h1, .doc-header)'

/** The first thing the keyboard reaches on a page: past the navigation, to what the page is about. */
export function SkipLink() {
  const { i18n } = useTranslation()
  return (
    <button
      type="button"
      className="ts-skip"
      onClick={() => {
        const content = document.querySelector<HTMLElement>(CONTENT)
        content?.setAttribute('tabindex', '-1')
        content?.focus()
      }}
    >
      {i18n.language === 'en' ? 'Skip to content' : 'Đến nội dung chính'}
    </button>
  )
}
