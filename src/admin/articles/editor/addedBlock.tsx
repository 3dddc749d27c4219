import {
  slashMenuBasicGroupWithItems,
  toolbarAddDropdownGroupWithItems,
} from '@payloadcms/richtext-lexical/client'
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import type { LucideIcon } from 'lucide-react'

type Added = {
  key: string
  words: { vi: string; en: string }
  Sign: LucideIcon
  /** By which it is found after “/”; with and without accents. */
  keywords: string[]
  onSelect: (editor: LexicalEditor) => void
}

/** Something that is put into a text from the toolbar, or by “/”. */
export function addedBlock({ key, words, Sign, keywords, onSelect: select }: Added) {
  const Icon = () => <Sign className="icon" size={20} strokeWidth={1.5} aria-hidden />
  const label = ({ i18n }: { i18n: { language: string } }) =>
    i18n.language === 'en' ? words.en : words.vi
  const onSelect = ({ editor }: { editor: LexicalEditor }) => select(editor)
  return {
    slashMenu: {
      groups: [slashMenuBasicGroupWithItems([{ Icon, key, keywords, label, onSelect }])],
    },
    toolbarFixed: {
      groups: [toolbarAddDropdownGroupWithItems([{ ChildComponent: Icon, key, label, onSelect }])],
    },
  }
}
