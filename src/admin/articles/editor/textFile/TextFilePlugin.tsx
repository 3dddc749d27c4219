'use client'

import { useLexicalListDrawer } from '@payloadcms/richtext-lexical/client'
import {
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_HIGH,
  DROP_COMMAND,
  PASTE_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'
import { useBulkUpload, useModal } from '@payloadcms/ui'
import { useEffect, useEffectEvent } from 'react'

import { FileCards } from './FileCards'
import { PictureWords } from './PictureWords'
import { $insertFiles, CHOOSE_FILE_COMMAND, noPictures, type Offered, typesOf } from './insertFile'

/** How documents, sound and film are put into a text: chosen from the library, or dropped and pasted as files. */
export function TextFilePlugin() {
  useTaken()
  return (
    <>
      <FileDrawer offered="documents" />
      <FileDrawer offered="played" />
      <FileCards />
      <PictureWords />
    </>
  )
}

const filterOf = (offered: Offered) => ({ 'text-files': { mimeType: { in: typesOf(offered) } } })
/** Each one object for good: the drawer loads anew for another. */
const FILTERS = { documents: filterOf('documents'), played: filterOf('played') }

function FileDrawer({ offered }: { offered: Offered }) {
  const [editor] = useLexicalComposerContext()
  const { ListDrawer, openListDrawer, closeListDrawer } = useLexicalListDrawer({
    ...{ collectionSlugs: ['text-files'], uploads: true },
    filterOptions: FILTERS[offered],
  })
  const choose = useEffectEvent((asked: Offered) => {
    if (asked !== offered) return false
    openListDrawer()
    return true
  })
  useEffect(
    () =>
      editor.registerCommand(
        CHOOSE_FILE_COMMAND,
        (asked) => choose(asked),
        COMMAND_PRIORITY_EDITOR,
      ),
    [editor],
  )
  return (
    <ListDrawer
      allowCreate
      onSelect={({ doc }) => {
        closeListDrawer()
        editor.update(() => $insertFiles([String(doc.id)]))
      }}
    />
  )
}

/** Files that are no pictures get the form of theirs; pictures are taken by what the editor has for them. */
function useTaken(): void {
  const [editor] = useLexicalComposerContext()
  const { openModal } = useModal()
  const bulk = useBulkUpload()
  const take = useEffectEvent((event: Event, files: File[]) => {
    if (files.length === 0) return false
    event.preventDefault()
    event.stopPropagation()
    bulk.setCollectionSlug('text-files')
    bulk.setSelectableCollections(['text-files'])
    bulk.setInitialForms(
      files.map((file) => ({ file, formID: crypto.randomUUID(), initialState: null }) as never),
    )
    bulk.setOnSuccess((made) =>
      editor.update(() => $insertFiles(made.map(({ doc }) => String((doc as { id: string }).id)))),
    )
    openModal(bulk.drawerSlug)
    return true
  })
  useEffect(
    () =>
      mergeRegister(
        editor.registerCommand(
          DROP_COMMAND,
          (event) => take(event, noPictures(event.dataTransfer?.files ?? [])),
          COMMAND_PRIORITY_HIGH,
        ),
        editor.registerCommand(
          PASTE_COMMAND,
          (event) => {
            const data = event instanceof ClipboardEvent ? event.clipboardData : null
            const isText = !data || data.types.includes('text/html')
            return isText ? false : take(event, noPictures(data.files))
          },
          COMMAND_PRIORITY_HIGH,
        ),
      ),
    [editor],
  )
}
