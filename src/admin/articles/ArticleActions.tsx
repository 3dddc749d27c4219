export function ArticleActions() {
  return null
}
