/** What separates fields where a spreadsheet wrote the file: Vietnamese Excel takes semicolons. */
const SEPARATORS = [',', ';', '\t'] as const

/**
 * The rows of a CSV text (RFC 4180): quoted fields with separators, line breaks and doubled quotes in them, any line
 * ends, a byte order mark at the start. The separator is the one the first line has most of. Empty lines are left out.
 */
export function parseCsv(text: string): string[][] {
  const source = text.replace(/^\uFEFF/, '').normalize('NFC')
  const separator = separatorOf(source)
  const rows: string[][] = []
  let row: string[] = []
  let field = ''
  let isQuoted = false
  const endField = () => {
    row.push(field)
    field = ''
  }
  const endRow = () => {
    endField()
    if (row.some((value) => value.trim() !== '')) rows.push(row)
    row = []
  }
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at]
    if (isQuoted) {
      if (sign !== '"') field += sign
      else if (source[at + 1] === '"') {
        field += '"'
        at += 1
      } else isQuoted = false
    } else if (sign === '"' && field.trim() === '') {
      isQuoted = true
      field = ''
    } else if (sign === separator) endField()
    else if (sign === '\n' || sign === '\r') endRow()
    else field += sign
  }
  endRow()
  return rows
}

function separatorOf(source: string): string {
  const [line = ''] = source.split(/[\r\n]/, 1)
  const count = (sign: string) => line.split(sign).length
  return SEPARATORS.reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}
