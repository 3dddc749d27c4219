import { useEffect, useRef, useState } from 'react'

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
  const isReading = useRef(false)

  const change = (key: string, part: Partial<WordFile>) =>
    setFiles((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)))

  const waiting = files.find(({ state }) => state === 'waiting')
  useEffect(() => {
    if (!waiting || isReading.current) return
    isReading.current = true
    const { key } = waiting
    void (async () => {
      change(key, { state: 'reading' })
      const { done, refusal } = await send<WordPreview>('POST', '/articles/word/preview', formOf(waiting)) // prettier-ignore
      isReading.current = false
      setFiles((all) =>
        all.map((one) => {
          if (one.key !== key) return one
          return done
            ? withPreview(one, done)
            : { ...one, state: 'refused', message: refusal.message, isTaken: false }
        }),
      )
    })()
  }, [waiting])

  const add = (added: readonly File[]) => {
    const next = addFiles(files, added)
    setFiles(next.files)
    setMessage(next.message)
  }
  const remove = (key: string) => setFiles((all) => all.filter((one) => one.key !== key))
  /** Reads a file anew, its letters converted or as they are. */
  const readAs = (key: string, converts: boolean) => change(key, { converts, state: 'waiting' })

  const make = async (place: Place) => {
    setMaking(true)
    for (const file of files.filter(isToMake)) {
      change(file.key, { state: 'making', message: null })
      const { done, refusal } = await send<MadeDraft>('POST', '/articles/word', draftForm(file, place)) // prettier-ignore
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
