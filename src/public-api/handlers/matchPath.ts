type Match<Own> = { endpoint: Own; path: Record<string, string> }

/** The endpoint of a path and the values of its `{parts}`; a path with broken escapes is no endpoint's. */
export function matchPath<Own extends { path: string }>(
  endpoints: readonly Own[],
  pathname: string,
): Match<Own> | null {
  const segments = decoded(pathname.replace(/^\/|\/$/g, '').split('/'))
  if (!segments) return null
  for (const endpoint of endpoints) {
    const path = matched(endpoint.path.slice(1).split('/'), segments)
    if (path) return { endpoint, path }
  }
  return null
}

function matched(pattern: string[], segments: string[]): Record<string, string> | null {
  if (pattern.length !== segments.length) return null
  const values: Record<string, string> = {}
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? ''
    if (part.startsWith('{')) values[part.slice(1, -1)] = segment
    else if (part !== segment) return null
  }
  return values
}

function decoded(segments: string[]): string[] | null {
  try {
    return segments.map(decodeURIComponent)
  } catch {
    return null
  }
}
