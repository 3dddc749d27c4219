import { ask } from '../ui/ask'

const names = new Map<string, string | undefined>()

/** The name of a person, once it has been asked for; `onKnown` is called when it comes. */
export function nameOfPerson(id: string, onKnown: () => void): string | undefined {
  if (!names.has(id)) {
    names.set(id, undefined)
    void ask<{ name?: string }>(`/api/users/${id}?depth=0&select[name]=true`).then((answer) => {
      if (!answer.ok) return
      names.set(id, answer.body.name)
      onKnown()
    })
  }
  return names.get(id)
}
