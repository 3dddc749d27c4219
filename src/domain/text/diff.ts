export type DiffPart = { kind: 'same' | 'added' | 'removed' | 'skipped'; text: string }

/** Texts whose changed middles are longer than this together are shown as one replaced by the other. */
const MOST_STEPS = 4_000_000
/** How many words of what did not change stand around what did. */
const CONTEXT_WORDS = 12

/**
 * How one text became another, word by word in reading order: what was taken out, what came in, and a few words of what
 * stayed around it. Two equal texts are one part.
 */
export function diffTexts(before: string, after: string): DiffPart[] {
  const [one, other] = [tokens(before), tokens(after)]
  let start = 0
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1
  let end = 0
  while (
    end < one.length - start &&
    end < other.length - start &&
    one[one.length - 1 - end] === other[other.length - 1 - end]
  ) {
    end += 1
  }
  const parts: DiffPart[] = [
    { kind: 'same', text: one.slice(0, start).join('') },
    ...middle(one.slice(start, one.length - end), other.slice(start, other.length - end)),
    { kind: 'same', text: one.slice(one.length - end).join('') },
  ]
  return shortened(joined(parts))
}

const tokens = (text: string) => text.match(/\s+|[^\s]+/g) ?? []

function middle(one: string[], other: string[]): DiffPart[] {
  if (one.length * other.length > MOST_STEPS) {
    return [
      { kind: 'removed', text: one.join('') },
      { kind: 'added', text: other.join('') },
    ]
  }
  const width = other.length + 1
  // The longest common run of words from each pair of places on.
  const longest = new Uint16Array((one.length + 1) * width)
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const at = i * width + j
      longest[at] =
        one[i] === other[j]
          ? (longest[at + width + 1] ?? 0) + 1
          : Math.max(longest[at + width] ?? 0, longest[at + 1] ?? 0)
    }
  }
  const parts: DiffPart[] = []
  let i = 0
  let j = 0
  while (i < one.length || j < other.length) {
    const at = i * width + j
    if (i < one.length && j < other.length && one[i] === other[j]) {
      parts.push({ kind: 'same', text: one[i] ?? '' })
      i += 1
      j += 1
    } else if (
      j >= other.length ||
      (i < one.length && (longest[at + width] ?? 0) >= (longest[at + 1] ?? 0))
    ) {
      parts.push({ kind: 'removed', text: one[i] ?? '' })
      i += 1
    } else {
      parts.push({ kind: 'added', text: other[j] ?? '' })
      j += 1
    }
  }
  return parts
}

/** Neighbours of a kind as one part; between two same parts what went out stands before what came in. */
function joined(parts: readonly DiffPart[]): DiffPart[] {
  const found: DiffPart[] = []
  for (const part of parts) {
    if (part.text === '') continue
    const last = found.at(-1)
    if (last?.kind === part.kind) last.text += part.text
    else found.push({ ...part })
  }
  return found
}

/** Long stretches that stayed as they were, cut to a few words beside what changed. */
function shortened(parts: readonly DiffPart[]): DiffPart[] {
  if (parts.length < 2) return [...parts]
  return parts.flatMap((part, index): DiffPart[] => {
    if (part.kind !== 'same') return [part]
    const words = tokens(part.text)
    const head = index === 0 ? 0 : CONTEXT_WORDS * 2
    const tail = index === parts.length - 1 ? 0 : CONTEXT_WORDS * 2
    if (words.length <= head + tail + 2) return [part]
    return [
      { kind: 'same' as const, text: words.slice(0, head).join('') },
      { kind: 'skipped' as const, text: ' … ' },
      { kind: 'same' as const, text: tail === 0 ? '' : words.slice(-tail).join('') },
    ].filter(({ text }) => text !== '')
  })
}
