'use client'

import { DefaultListView } from '@payloadcms/ui'
import type { ListViewClientProps } from 'payload'

/**
 * The list of articles without what can't be done to many at once: each is approved and published on its own page
 * (ADR 0005), and only the trash is emptied for ever.
 */
export function ArticleList(props: ListViewClientProps) {
  const hasDeletePermission = props.viewType === 'trash' && props.hasDeletePermission
  return <DefaultListView {...props} disableBulkEdit hasDeletePermission={hasDeletePermission} />
}
