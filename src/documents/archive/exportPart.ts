const EXPORT = /\.(xml|jsonl|ndjson)$/
/** Themes and programs have files of this kind too: it is the export where there is no other. */
const WHOLE_JSON = /\.json$/

/**
 * The parts of a zip that are exports of a site, by their names in lower case with slashes: of JSON files those that stand
 * highest.
 */
export function exportParts(names: readonly string[]): string[] {
  const own = names.filter((name) => !name.startsWith('__macosx/') && !/(^|\/)\._/.test(name))
  const sure = own.filter((name) => EXPORT.test(name))
  if (sure.length > 0) return sure
  const json = own.filter((name) => WHOLE_JSON.test(name))
  const depth = (name: string) => name.split('/').length
  const highest = Math.min(...json.map(depth))
  return json.filter((name) => depth(name) === highest)
}

/** The folder that an export stands in, with its slash; what it names stands beside it. */
export const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1)
