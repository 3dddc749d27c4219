/** A section, point or bullet of a plan, as the plan's own numbering names it: `II`, `II.1`, `II.1.4`, `II.1.4.2`. */
export type Clause = { ref: string; heading: string; text: string }

const SECTION = /^([IVX]+)\. (.+)$/
const NUMBERED = /^(\d+(?:\.\d+)?)\. (.+)$/
const BULLET = /^- (.+)$/
const CLOSING = /^Trên đây là /
const RECIPIENTS = /^Nơi nhận:/

/**
 * Reads the clauses of a plan's text: sections in Roman numerals, points numbered within their section, bullets
 * counted within their point. What stands before the first section is `Căn cứ`, the closing paragraph `Kết`.
 */
export function parseClauses(text: string): Clause[] {
  const clauses: Clause[] = []
  const reader = new ClauseReader(clauses)
  for (const paragraph of bodyOf(text)) reader.read(paragraph)
  return clauses
}

class ClauseReader {
  private section = ''
  private point = ''
  private bullets = 0

  constructor(private readonly clauses: Clause[]) {}

  read(paragraph: string): void {
    const section = SECTION.exec(paragraph)
    const numbered = NUMBERED.exec(paragraph)
    const bullet = BULLET.exec(paragraph)
    if (section) {
      this.section = section[1] ?? ''
      this.point = ''
      this.bullets = 0
      this.add(this.section, { heading: section[2] ?? '', text: '' })
    } else if (numbered) {
      this.point = `${this.section}.${numbered[1]}`
      this.bullets = 0
      this.add(this.point, headed(numbered[2] ?? ''))
    } else if (bullet) {
      this.bullets += 1
      this.add(`${this.point}.${this.bullets}`, { heading: '', text: bullet[1] ?? '' })
    } else if (CLOSING.test(paragraph)) {
      this.add('Kết', { heading: '', text: paragraph })
    } else if (this.section === '') {
      this.add('Căn cứ', { heading: '', text: paragraph })
    } else {
      const last = this.clauses.at(-1)
      if (last) last.text = [last.text, paragraph].filter(Boolean).join('\n')
    }
  }

  private add(ref: string, { heading, text }: Omit<Clause, 'ref'>): void {
    this.clauses.push({ ref, heading, text })
  }
}

/** A line that ends with a colon names what follows; one that ends with "như:" leads into a list. */
function headed(line: string): Omit<Clause, 'ref'> {
  const isHeading = line.endsWith(':') && !line.endsWith('như:')
  return isHeading ? { heading: line.slice(0, -1), text: '' } : { heading: '', text: line }
}

/** The paragraphs from the legal bases to the closing one, whole again where a page break cut them. */
function bodyOf(text: string): string[] {
  const paragraphs = text
    .normalize('NFC')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
  const start = paragraphs.findIndex((paragraph) => paragraph.startsWith('Triển khai thực hiện'))
  const end = paragraphs.findIndex((paragraph) => RECIPIENTS.test(paragraph))
  const whole: string[] = []
  for (const paragraph of paragraphs.slice(Math.max(0, start), end < 0 ? undefined : end)) {
    const previous = whole.at(-1)
    // A new paragraph begins with a capital, a number or a dash; the rest of a cut one does not.
    if (previous !== undefined && /^\p{Ll}/u.test(paragraph)) {
      whole[whole.length - 1] = `${previous} ${paragraph}`
    } else whole.push(paragraph)
  }
  // The signer's initials after the final "./." are no text.
  return whole.map((paragraph) => paragraph.replace(/(\.\/\.) \*.*\*$/, '$1'))
}
