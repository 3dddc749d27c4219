import type { ServerProps } from 'payload'

import { LIST_SENTENCES } from './listSentences'

type Props = Partial<ServerProps> & { collectionSlug?: string; data?: unknown }

/** What a list is, under its title. Payload asks for it on documents too; there it says nothing. */
export function ListDescription({ collectionSlug = '', i18n, ...props }: Props) {
  const words = LIST_SENTENCES[collectionSlug]
  if (!('data' in props) || !words) return null
  return <p className="view-description">{words[i18n?.language === 'en' ? 'en' : 'vi']}</p>
}
