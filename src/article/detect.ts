// Decides whether a page is an article: cheap enough for every page, no layout.

/** Whether the page looks like an article. */
export function detectArticle(document: Document, _options: { readonly url: string }): boolean {
  return document.querySelectorAll('article p').length >= 4;
}
