import { useRef, useState } from 'react'

import type { MadeDraft } from '@/newsroom/word/actions/makeDraft'
import type { WordPreview } from '@/newsroom/word/views/previewWord'

import { send } from '../send/send'
import { addFiles, draftForm, isToMake, type WordFile, withPreview } from './wordFiles'

type Place = { outlet: string; column: string; credit: string }

/** Word files that are read one after the other, and made drafts one by one: what is wrong with one stops no other. */
export function useWordFiles() {
  const [files, setFiles] = useState<WordFile[]>([])
  const [message, setMessage] = useState<string | null>(null)
  const [isMaking, setMaking] = useState(false)
  const queue = useRef(Promise.resolve())

  const change = (key: string, part: Partial<WordFile>) =>
    setFiles((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)))

  const read = async (file: WordFile) => {
    change(file.key, { state: 'reading' })
    const path = '/articles/word/preview'
    const { done, refusal } = await send<WordPreview>('POST', path, formOf(file))
    if (!done) change(file.key, { state: 'refused', message: refusal.message, isTaken: false })
    else {
      setFiles((all) => all.map((one) => (one.key === file.key ? withPreview(one, done) : one)))
    }
  }
  const enqueue = (file: WordFile) => {
    queue.current = queue.current.then(() => read(file))
  }

  const add = (added: readonly File[]) => {
    const next = addFiles(files, added)
    setFiles(next.files)
    setMessage(next.message)
    next.files
      .slice(files.length)
      .filter(({ state }) => state === 'waiting')
      .forEach(enqueue)
  }
  const remove = (key: string) => setFiles((all) => all.filter((one) => one.key !== key))
  /** Reads a file anew, its letters converted or as they are. */
  const readAs = (file: WordFile, converts: boolean) => {
    change(file.key, { converts, state: 'waiting' })
    enqueue({ ...file, converts })
  }

  const make = async (place: Place) => {
    setMaking(true)
    for (const file of files.filter(isToMake)) {
      change(file.key, { state: 'making', message: null })
      const form = draftForm(file, place)
      const { done, refusal } = await send<MadeDraft>('POST', '/articles/word', form)
      if (done) change(file.key, { state: 'made', made: done.id })
      else change(file.key, { state: 'ready', message: refusal.message })
    }
    setMaking(false)
  }
  return { files, message, isMaking, add, remove, change, readAs, make }
}

function formOf({ file, converts }: WordFile): FormData {
  const form = new FormData()
  form.append('file', file)
  form.append('_payload', JSON.stringify({ converts }))
  return form
}
