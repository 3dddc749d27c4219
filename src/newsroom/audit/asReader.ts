/** What a reader finds where a rule may close a whole collection to them: then nothing, which is no failure here. */
export async function asReader<Doc>(found: Promise<Doc[]>): Promise<Doc[]> {
  try {
    return await found
  } catch (error) {
    // By its shape: the API and the pages are bundled apart, each with an error class of its own.
    if ((error as { status?: unknown } | null)?.status === 403) return []
    throw error
  }
}
