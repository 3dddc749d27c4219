import type { OfferedTemplate } from '@/newsroom/templates/views/listTemplates'

import type { PlaceOf, Places } from './PlaceFields'

type Chosen = {
  templates: readonly OfferedTemplate[]
  columns: Places['columns']
  place: PlaceOf
  /** The template chosen by hand, none being ''; null while nobody chose. */
  chosen: string | null
}

/** The templates of the outlet, and the one that is taken: the chosen one, else the column's own. '' where there is none. */
export function templateAt({ templates, columns, place, chosen }: Chosen): {
  offered: readonly OfferedTemplate[]
  template: string
} {
  const offered = templates.filter(({ outlet }) => outlet === place.outlet)
  const usual = columns.find((one) => one.id === place.column)?.template
  const wanted = chosen ?? usual ?? ''
  return { offered, template: offered.some((one) => one.id === wanted) ? wanted : '' }
}

type Made = { title: string; issue: string; template: string; place: PlaceOf }

/** How a new text is asked for: plainly, or of a template, which may have no column. */
export function requestFor({ title, issue, template, place }: Made): {
  path: string
  body: Record<string, unknown>
} {
  const words = { title: title.trim(), ...(issue !== '' && { issue }) }
  if (template === '') {
    return {
      path: '/articles?draft=true&depth=0',
      body: { ...words, outlet: place.outlet, ...(place.column && { column: place.column }) },
    }
  }
  return {
    path: `/text-templates/${template}/texts`,
    body: { ...words, column: place.column === '' ? null : place.column },
  }
}
