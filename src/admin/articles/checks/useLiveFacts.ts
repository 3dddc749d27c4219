'use client'

import { useFormFields } from '@payloadcms/ui'
import { useDeferredValue, useMemo } from 'react'

import { idOf } from '@/access/membership'
import { bylineOf, hasAuthors } from '@/domain/credit/byline'
import type { TextFacts } from '@/domain/checklist/types'
import { plainTextOf } from '@/newsroom/texts/contentShape'

type Reference = string | { id: string } | null | undefined

const useValue = (path: string): unknown => useFormFields(([fields]) => fields[path]?.value)

/** What the server found in a text, brought up to what is typed since; pictures and ticks are as they are kept. */
export function useLiveFacts(found: TextFacts): TextFacts {
  const title = useValue('title')
  const sapo = useValue('sapo')
  const penName = useValue('penName')
  const people = useValue('people')
  const source = useValue('source')
  const topics = useValue('topics')
  const issue = useValue('issue')
  const cover = useValue('cover')
  const column = useValue('column')
  const genre = useValue('genre')
  const content = useDeferredValue(useValue('content'))
  const body = useMemo(
    () => (content === undefined ? found.body : plainTextOf(content)),
    [content, found.body],
  )
  return {
    ...found,
    title: typed(title, found.title),
    sapo: typed(sapo, found.sapo),
    penName: hasAuthors(people) ? bylineOf({ people }) : typed(penName, found.penName),
    source: typed(source, found.source),
    body,
    topics: topics === undefined ? found.topics : Array.isArray(topics) ? topics.length : 0,
    issue: chosen(issue, found.issue),
    cover: chosen(cover, found.cover),
    place: {
      ...found.place,
      column: column === undefined ? found.place.column : idOf(column as Reference),
      genre: typeof genre === 'string' ? genre : found.place.genre,
    },
  }
}

/** A field the form does not have says nothing; an emptied one is empty. */
const typed = (value: unknown, known: string): string =>
  value === undefined ? known : typeof value === 'string' ? value : ''

const chosen = (value: unknown, known: boolean): boolean =>
  value === undefined ? known : idOf(value as Reference) !== null
