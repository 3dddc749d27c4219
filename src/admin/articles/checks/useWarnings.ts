'use client'

import { useEffect, useState } from 'react'

import { fetchWarnings } from './fetchWarnings'

export type WarnedText = { id: string; title: string }
export type WarningsOfText = WarnedText & { warnings: string[] }

/** What is warned of before a move of several texts; texts of which nothing is are left out. */
export function useWarnings(texts: readonly WarnedText[], move: string): WarningsOfText[] {
  const [found, setFound] = useState<WarningsOfText[]>([])
  const key = texts.map(({ id }) => id).join()
  useEffect(() => {
    let isOpen = true
    const ask = async () => {
      const all: WarningsOfText[] = []
      for (const id of key.split(',').filter(Boolean)) {
        const warnings = await fetchWarnings(id, move)
        if (warnings.length > 0) all.push({ id, title: '', warnings })
      }
      if (isOpen) setFound(all)
    }
    void ask()
    return () => {
      isOpen = false
    }
  }, [key, move])
  return found.map((one) => ({ ...one, title: texts.find(({ id }) => id === one.id)?.title ?? '' }))
}
