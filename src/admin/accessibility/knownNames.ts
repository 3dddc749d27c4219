import { send } from '../send/send'

const names = new Map<string, string | undefined>()

/** The name of a person, once it has been asked for; `onKnown` is called when it comes. */
export function nameOfPerson(id: string, onKnown: () => void): string | undefined {
  if (!names.has(id)) {
    names.set(id, undefined)
    void send<{ name?: string }>('GET', `/users/${id}?depth=0&select[name]=true`).then(
      ({ done }) => {
        if (!done) return
        names.set(id, done.name)
        onKnown()
      },
    )
  }
  return names.get(id)
}
