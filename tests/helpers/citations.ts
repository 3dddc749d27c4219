import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** A file of the project: its path from the top and what is in it. */
export type Source = { path: string; text: string }

/** A citation that leads nowhere. */
export type Broken = { path: string; cited: string; why: string }

type Library = { exists: (file: string) => boolean; read: (file: string) => string }

const FOLDERS = ['src', 'collections', 'scripts', 'tests', 'docs', '.ci']
const READ = /\.(tsx?|mjs|cjs|css|md)$|^\.ci\/run$|^\.env\.example$/
/** What tools write, what people typed as samples, and the citations that lead nowhere on purpose. */
const LEFT_OUT =
  /payload-types\.ts$|src\/database\/migrations\/|scripts\/seed\/data\/|tests\/fixtures\/|tests\/unit\/citations\.test\.ts$/
const LAWS = 'docs/spec'
const DOCS = 'docs'

/** Every file that may cite another. */
export function citingFiles(root: string): Source[] {
  const top = readdirSync(root).filter((name) => /\.(ts|mjs|cjs|md)$|^\.env\.example$/.test(name))
  const inside = FOLDERS.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name))),
  )
  return [...top, ...inside]
    .filter((file) => READ.test(file) && !LEFT_OUT.test(file))
    .map((file) => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') }))
}

export function libraryAt(root: string): Library {
  const pages = new Map<string, string>()
  return {
    exists: (file) => existsSync(path.join(root, file)),
    read(file) {
      const page = pages.get(file) ?? readFileSync(path.join(root, file), 'utf8')
      pages.set(file, page)
      return page
    },
  }
}

/** A comment goes on in the next line; so does a paragraph. */
const inOneLine = (text: string): string =>
  text.replace(/\s*\n[ \t]*(\*(?!\/)|\/\/|#(?!#))?[ \t]*/g, ' ')

const plain = (heading: string): string => heading.replace(/[`*_]/g, '').trim()

const headings = (page: string): string[] =>
  [...page.matchAll(/^#+ (.+)$/gm)].map(([, title]) => plain(title ?? ''))

/** Places of a page that a citation can name: its headings, and the words it defines in bold or as code. */
const named = (page: string): string[] => [
  ...headings(page),
  ...[...page.matchAll(/\*\*([^*]+)\*\*|`([^`]+)`/g)].map(([, bold, code]) => bold ?? code ?? ''),
]

const begins = (place: string, name: string): boolean =>
  place === name || (place.startsWith(name) && /[^\p{L}\p{N}]/u.test(place.charAt(name.length)))

const isNamed = (page: string, name: string): boolean =>
  named(page).some((place) => begins(place, name))

/** The text under `## 3. Title`, to the next heading of that level. */
function numbered(page: string, number: string): string | undefined {
  return page.split(/^## /m).find((part) => part.startsWith(`${number}. `))
}

/** `§3`, `§3 rule 8` and `§3.8`: a section by its number, and an item or a part in it. */
function sectionProblem(
  page: string,
  number: string,
  item: string | undefined,
): string | undefined {
  const section = numbered(page, number)
  if (!section) return `has no section ${number}`
  if (item && !new RegExp(`^(${item}\\. |\\*\\*${number}\\.${item} )`, 'm').test(section)) {
    return `section ${number} has no ${item}`
  }
  return undefined
}

/**
 * The names after `ledger.md, `: `Words: qualifies, first airing` is a section and words it defines, `Fate 3` an item of a
 * list. What follows in lower case after a comma is the sentence going on.
 */
function nameProblem(page: string, said: string): string | undefined {
  const [sections = '', ...terms] = said.split(/: ?/)
  const [first = '', ...more] = sections.split(/, | and /)
  const names = [
    first,
    ...more.filter((name) => /^\p{Lu}/u.test(name)),
    ...(terms[0]?.split(', ').filter(Boolean) ?? []),
  ]
  for (const raw of names) {
    const [, name = raw, item] = /^(.*?)(?: (\d+))?$/.exec(raw.replace(/\*/g, '').trim()) ?? []
    const place = name === 'principle' ? 'Principles' : name
    if (!isNamed(page, place)) return `has no “${name}”`
    if (item && !new RegExp(`(^|\\s)${item}\\. `, 'm').test(underHeading(page, place))) {
      return `“${name}” has no ${item}`
    }
  }
  return undefined
}

function underHeading(page: string, name: string): string {
  return page.split(/^#+ /m).find((part) => begins(plain(part.split('\n')[0] ?? ''), name)) ?? ''
}

/** The anchor GitHub gives a heading. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\- ]/gu, '')
    .replaceAll(' ', '-')

/** Most files cite nothing: looked at first, or the search takes seconds. */
const MAY_CITE =
  /\.md|ADR |adr\/|payload-3|\(feature|`(?:\.\/)?(?:src|docs|tests|scripts|collections|\.ci)\//

const CITATION =
  /(?<![\w./-])(?<page>[\w./-]+\.md)\b(?:\)? (?<sections>§\d+(?:[.]\d+)?(?: rule \d+)?(?:, §\d+(?:[.]\d+)?)*)|\)?, (?<names>\*?(?:\p{Lu}|principle )[^;.()`]*))?/gu
const PAGE_WITHOUT_ENDING = /\bpayload-3\.90(?!\.md|\.\d)/g
/** The number of a wish: no page keeps them. */
const WISH = /\(features? \d+[^)]*\)/g
const RECORD = /\b(?:ADR |adr\/)(\d{4})\b/g
const PATH_IN_CODE = /`((?:\.\/)?(?:src|docs|tests|scripts|collections|\.ci)\/[^`\s]*)`/g
const LINK = /\]\((?!https?:|mailto:)([^)\s]+)\)/g

function resolve(from: string, page: string, { exists }: Library): string | undefined {
  return [
    path.join(path.dirname(from), page),
    page,
    path.join(LAWS, page),
    path.join(DOCS, page),
  ].find(exists)
}

function pageProblems(source: Source, text: string, library: Library): Broken[] {
  return [...text.matchAll(CITATION)].flatMap(({ 0: cited, groups = {} }) => {
    const broken = (why: string | undefined) =>
      why ? [{ path: source.path, cited: cited.trim(), why }] : []
    const file = resolve(source.path, groups.page ?? '', library)
    if (!file) return broken('there is no such page')
    const page = library.read(file)
    if (groups.names) return broken(nameProblem(page, groups.names.trim()))
    return [...(groups.sections ?? '').matchAll(/§(\d+)(?:\.(\d+)| rule (\d+))?/g)].flatMap(
      ([, number = '', part, rule]) => broken(sectionProblem(page, number, part ?? rule)),
    )
  })
}

function linkProblems(source: Source, library: Library): Broken[] {
  if (!source.path.endsWith('.md')) return []
  return [...source.text.matchAll(LINK)].flatMap(([, cited = '']) => {
    const [file = '', place] = cited.split('#')
    const target = file ? path.join(path.dirname(source.path), file) : source.path
    if (!library.exists(target)) return [{ path: source.path, cited, why: 'there is no such file' }]
    if (!place || headings(library.read(target)).some((heading) => anchor(heading) === place))
      return []
    return [{ path: source.path, cited, why: 'the page has no such heading' }]
  })
}

function pathProblems(source: Source, text: string, library: Library): Broken[] {
  return [...text.matchAll(PATH_IN_CODE)].flatMap(([, cited = '']) =>
    /[<>{}*…$]/.test(cited) || library.exists(cited.replace(/\/$/, ''))
      ? []
      : [{ path: source.path, cited, why: 'there is no such file' }],
  )
}

/**
 * The citations of a file that lead nowhere: pages with the sections they name (`ledger.md, Fate`, `domain.md §3 rule 8`),
 * records (`ADR 0006`), paths in backticks, and the links of Markdown pages. `records` are the numbers there are.
 */
export function brokenCitations(
  source: Source,
  library: Library,
  records: ReadonlySet<string>,
): Broken[] {
  if (!source.path.endsWith('.md') && !MAY_CITE.test(source.text)) return []
  const text = inOneLine(source.text)
  return [
    ...pageProblems(source, text, library),
    ...[...text.matchAll(PAGE_WITHOUT_ENDING)].map(([cited]) => ({
      path: source.path,
      cited,
      why: 'is cited with its ending, payload-3.90.md',
    })),
    ...[...text.matchAll(WISH)].map(([cited]) => ({
      path: source.path,
      cited,
      why: 'no page says what that is',
    })),
    ...[...text.matchAll(RECORD)].flatMap(([cited, number = '']) =>
      records.has(number) ? [] : [{ path: source.path, cited, why: 'there is no such record' }],
    ),
    ...pathProblems(source, text, library),
    ...linkProblems(source, library),
  ]
}

/** The numbers of the records in docs/adr. */
export const recordNumbers = (root: string): Set<string> =>
  new Set(readdirSync(path.join(root, 'docs/adr')).map((name) => name.slice(0, 4)))
