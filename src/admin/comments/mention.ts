import { fold } from '@/domain/text/fold'
import type { Mentionable } from '@/newsroom/comments/people'

const SHOWN = 8

/** What is typed after the last @ in front of the caret; null where nobody is being named. */
export function typedName(text: string, caret: number): { from: number; name: string } | null {
  const found = /(?:^|[\s(])@([^\n@]{0,40})$/u.exec(text.slice(0, caret))
  if (!found) return null
  const name = found[1] ?? ''
  return { from: caret - name.length - 1, name }
}

/** The text with a person named where a name was being typed, and all of it up to where one then writes on. */
export function named(
  text: string,
  typed: { from: number; name: string },
  person: Pick<Mentionable, 'name'>,
): { text: string; before: string } {
  const before = `${text.slice(0, typed.from)}@${person.name} `
  return { text: before + text.slice(typed.from + 1 + typed.name.length), before }
}

/** The people whose name begins so, with or without accents, from any of its words on. */
export function matching(people: readonly Mentionable[], typed: string): Mentionable[] {
  const wanted = fold(typed)
  return people.filter(({ name }) => ` ${fold(name)}`.includes(` ${wanted}`)).slice(0, SHOWN)
}

/** Those who are named in a text, of the people there are: the longest names first, so that a part of one names nobody. */
export function namedIn(text: string, people: readonly Mentionable[]): string[] {
  let left = text
  const named: string[] = []
  for (const { id, name } of [...people].sort((a, b) => b.name.length - a.name.length)) {
    if (!left.includes(`@${name}`)) continue
    named.push(id)
    left = left.replaceAll(`@${name}`, ' ')
  }
  return named
}
