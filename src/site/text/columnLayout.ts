/** About how many issues are as high as one article with its picture and teaser. */
const ISSUES_PER_ARTICLE = 2
/** So many issues beside one article leave no hole worth a wider list. */
const FEW_ISSUES = 6

/**
 * Whether the archive of a column stands beside its articles: only while both are about as long. A year of issues beside
 * two articles would leave the page empty for screens on end; it goes below them, over the whole width.
 */
export function standsBeside(articles: number, issues: number): boolean {
  return issues <= Math.max(FEW_ISSUES, articles * ISSUES_PER_ARTICLE)
}
